"""What is searched of a page: its words, and what it can be filtered by.

A document is a pure function of the view of its page. So the page says nothing that can't be
found but what is made from other pages, and nothing is found that the page does not say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

import msgspec

from learnscape_gen.pages.free import FreeView
from learnscape_gen.pages.learning import ExplainerView
from learnscape_gen.pages.parts import Body
from learnscape_gen.pages.posts import PlannedPost
from learnscape_gen.pages.sources import SourceView
from learnscape_gen.pages.tools import ToolView
from learnscape_gen.pages.work import ContextView, TaskView
from learnscape_gen.search.kinds import SEARCHED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.pages.parts import PostList


class SearchDocument(msgspec.Struct, frozen=True, array_like=True):
    """What is searched of a page.

    Args:
        path: the file of the page, below the output folder.
        language: the language of the page.
        title: its title.
        lead: the words that stand for it in a list.
        filters: names of filters with values. A term goes by its id, a space, and its title, so
            that addresses can name it and people read it.
        bodies: its bodies.
        others: other words by which it is found: synonyms, tags, the titles of its terms.
        site: the language of the site that it is found in; each has an index of its own.

    """

    path: str
    language: str
    title: str
    lead: str
    filters: tuple[tuple[str, str], ...]
    bodies: tuple[Body, ...] = ()
    others: tuple[str, ...] = ()
    site: str = ""


def search_document(path: str, view: msgspec.Struct, language: str) -> SearchDocument | None:
    """Return what is searched of a page, or None where nothing is.

    Posts that are put away are not found, and of a long list only its first page is.

    Args:
        path: the file of the page.
        view: what it shows.
        language: the language of its site, for pages that have no other.

    """
    document: SearchDocument | None = None
    match view:
        case PlannedPost() if view.doc.status != "archived":
            document = _post(path, view)
        case TaskView():
            document = _task(path, view)
        case ContextView():
            context = _term("work/", view.head.url, view.title)
            document = _page(path, view, view.summary, ("context", context))
        case ToolView() if _is_first(view.posts):
            tool = _term("tools/", view.head.url, view.title)
            others = (*view.synonyms, view.how_to_join, view.etiquette, *view.examples)
            document = _page(path, view, view.summary, ("tool", tool), others=others)
        case SourceView() if _is_first(view.posts):
            source = _term("sources/", view.head.url, view.title)
            document = _page(path, view, view.summary, ("source", source))
        case ExplainerView():
            types = (("type", view.type),) if view.type else ()
            document = _page(path, view, view.description, *types, more=view.more)
        case FreeView():
            document = _page(path, view, "")
    return _told_apart(document, type(view).__name__, language) if document else None


def _told_apart(document: SearchDocument, view: str, language: str) -> SearchDocument:
    """Return a document that tells its language, and what it is where it is no post."""
    spoken = document.language or language
    told = [("language", spoken)]
    if (kind := SEARCHED[view]) != "post":
        told.append(("kind", kind))
    filters = (*document.filters, *told)
    return msgspec.structs.replace(document, language=spoken, filters=filters, site=language)


def _page(
    path: str,
    view: TaskView | ContextView | ToolView | SourceView | ExplainerView | FreeView,
    lead: str,
    *filters: tuple[str, str],
    more: Body | None = None,
    others: tuple[str, ...] = (),
) -> SearchDocument:
    """Return what is searched of a page that is no post."""
    bodies = tuple(body for body in (view.body, more) if body)
    return SearchDocument(path, view.head.language, view.title, lead, filters, bodies, others)


def _post(path: str, view: PlannedPost) -> SearchDocument:
    doc = view.doc
    source = view.source.title if view.source else ""
    titles = (link.title for link in (*view.tasks, *view.tools))
    return SearchDocument(
        path=path,
        language=doc.language,
        title=doc.title,
        lead=doc.why,
        filters=tuple(_filters(view)),
        bodies=(view.body,),
        others=(*titles, source, doc.author, *doc.tags, doc.noticed),
    )


def _filters(view: PlannedPost) -> Iterator[tuple[str, str]]:
    """Yield what a post can be filtered by."""
    doc = view.doc
    yield "type", doc.type.value
    contexts: dict[str, None] = {}
    for id_, task in zip(view.task_ids, view.tasks, strict=True):
        yield "task", f"{id_} {task.title}"
        # The note of a post's task is the title of its context.
        contexts[f"{id_.partition('/')[0]} {task.note}"] = None
    for context in contexts:
        yield "context", context
    for tool in view.tools:
        yield "tool", _term("tools/", tool.url, tool.title)
    if view.source:
        yield "source", _term("sources/", view.source.url, view.source.title)
    for moment in doc.moments:
        yield "moment", moment
    if doc.minutes:
        yield "minutes", str(doc.minutes)
    if doc.access:
        yield "access", doc.access


def _task(path: str, view: TaskView) -> SearchDocument:
    lead = " ".join(filter(None, (view.trigger, view.result)))
    task = ("task", _term("work/", view.head.url, view.title))
    context = ("context", _term("work/", view.context.url, view.context.title))
    return _page(path, view, lead, task, context, others=(*view.synonyms, *view.roles))


def _term(folder: str, url: str, title: str) -> str:
    """Return a term as a value of a filter, from where its page stands."""
    return f"{unquote(url).removeprefix(folder).rstrip('/')} {title}"


def _is_first(posts: PostList) -> bool:
    """Tell whether a page is the first of its list; the others only go on with it."""
    return posts.pager is None or posts.pager.number == 1
