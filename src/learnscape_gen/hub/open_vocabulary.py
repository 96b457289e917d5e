"""Makes the terms that posts name and nobody described, when the vocabulary is open.

A title stands as it was written first; the id is made from it. Tasks without a work context
gather under "Other work". Sources that a post describes in place are made either way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from msgspec.structs import replace

from learnscape_gen.content.documents import BodyFacts
from learnscape_gen.content.kinds.post import GivenSource
from learnscape_gen.content.kinds.terms import SourceDocument, ToolDocument
from learnscape_gen.content.kinds.work import ContextDocument, TaskDocument
from learnscape_gen.hub.vocabulary import Term, Vocabulary
from learnscape_gen.paths import slug_fault, slugify

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from learnscape_gen.content.kinds.post import PostDocument
    from learnscape_gen.content.validate import Documents
    from learnscape_gen.hub.model import Post

OTHER_WORK = "other"
OTHER_TITLE = "Other work"
_NO_BODY = BodyFacts()

TermDocument = ContextDocument | TaskDocument | ToolDocument | SourceDocument
_T = TypeVar("_T", ContextDocument, TaskDocument, ToolDocument, SourceDocument)


def is_made(document: TermDocument) -> bool:
    """Tell whether a term has no file, but was made from what posts name."""
    return not document.path


def vocabulary_of(documents: Iterable[TermDocument]) -> Vocabulary:
    """Return the vocabulary that some term documents make."""
    return Vocabulary(Term(doc.id, doc.title, doc.synonyms, is_made(doc)) for doc in documents)


def context_named(title: str) -> ContextDocument:
    """Return a context of which no more than its name is known."""
    id_ = OTHER_WORK if title == OTHER_TITLE else _slug(title)
    return ContextDocument("", id_, title, "", (), 0, _NO_BODY)


def with_given_sources(documents: Documents) -> Documents:
    """Add the sources that posts describe in place and no file describes."""
    sources = _Maker(documents.sources)
    given = [
        post.source
        for posts in _published_and_drafts(documents)
        for post in posts
        if isinstance(post.source, GivenSource)
    ]
    for source in sorted(given, key=lambda source: not source.url):  # the fullest speaks first
        sources.meet(source.name.text, _source(source.name.text, source))
    return replace(documents, sources=sources.documents)


def with_terms_of_posts(documents: Documents) -> Documents:
    """Add the contexts, tasks, tools and sources that posts name and no file describes."""
    contexts = _Maker(documents.contexts)
    tasks = _Maker(documents.tasks)
    tools = _Maker(documents.tools)
    sources = _Maker(documents.sources)
    known = {OTHER_WORK, *(doc.id for doc in documents.contexts)}
    known.update(doc.id.partition("/")[0] for doc in documents.tasks)
    for posts in _published_and_drafts(documents):
        for post in posts:
            known.update(contexts.meet(c.text, context_named(c.text)) for c in post.contexts)
        for post in posts:
            for tool in post.tools:
                tools.meet(tool.text, _tool(tool.text))
            if post.source is not None and not isinstance(post.source, GivenSource):
                sources.meet(post.source.text, _source(post.source.text))
            _meet_tasks(post, contexts, tasks, known)
    return replace(
        documents,
        contexts=contexts.documents,
        tasks=tasks.documents,
        tools=tools.documents,
        sources=sources.documents,
    )


def without_unused(documents: Documents, posts: Iterable[Post]) -> Documents:
    """Take out made terms that no published post names: a draft must not show by its terms."""
    tasks, tools, sources = set[str](), set[str](), set[str]()
    for post in posts:
        tasks.update(post.tasks)
        tools.update(post.tools)
        sources.add(post.source)
    kept = _used(documents.tasks, tasks)
    return replace(
        documents,
        contexts=_used(documents.contexts, {doc.id.partition("/")[0] for doc in kept}),
        tasks=kept,
        tools=_used(documents.tools, tools),
        sources=_used(documents.sources, sources),
    )


def _used(documents: Iterable[_T], ids: Collection[str]) -> tuple[_T, ...]:
    return tuple(doc for doc in documents if doc.id in ids or not is_made(doc))


def _published_and_drafts(
    documents: Documents,
) -> tuple[tuple[PostDocument, ...], tuple[PostDocument, ...]]:
    """Return drafts after the rest, so that they never decide how a published name is read."""
    return (
        tuple(post for post in documents.posts if post.status != "draft"),
        tuple(post for post in documents.posts if post.status == "draft"),
    )


def _meet_tasks(
    post: PostDocument,
    contexts: _Maker[ContextDocument],
    tasks: _Maker[TaskDocument],
    known: Collection[str],
) -> None:
    """Make the tasks that a post names.

    Args:
        post: the post.
        contexts: the work contexts so far.
        tasks: the tasks so far.
        known: ids of contexts that are described or that a `work_context` names.

    """
    named = [contexts.meet(name.text, context_named(name.text)) for name in post.contexts]
    within = named[0] if named else ""
    for name in post.tasks:
        context, title = within, name.text
        if _is_id(title, known):
            context, _, title = title.partition("/")
        task = _task(f"{context or OTHER_WORK}/{_slug(title)}", title)
        if tasks.meet(title, task, context).startswith(f"{OTHER_WORK}/"):
            contexts.make(context_named(OTHER_TITLE))


def _is_id(text: str, known: Collection[str]) -> bool:
    """Tell `incidents/review` from a title that holds a slash, such as `ci/cd`."""
    context, _, task = text.partition("/")
    return context in known and bool(task) and task == _slug(task)


def _slug(title: str) -> str:
    """Return the slug of a term; a name that Windows keeps for a device gets a word more."""
    slug = slugify(title)
    return f"{slug}-term" if slug_fault(slug) else slug


class _Maker(Generic[_T]):
    """Keeps the described terms of a kind, and those made since."""

    def __init__(self, described: Iterable[_T]) -> None:
        self._described: tuple[_T, ...] = tuple(described)
        self._known = vocabulary_of(self._described)
        self._made: dict[str, _T] = {}

    def meet(self, name: str, new: _T, context: str = "") -> str:
        """Return the id of the term that a name means; keep the new one where there is none."""
        found = self._known.find(name, context).ids
        return found[0] if found else self.make(new)

    def make(self, new: _T) -> str:
        """Keep a new term unless one of its id is there, and return the id."""
        if not self._known.find(new.id).exact:
            self._made.setdefault(new.id, new)
        return new.id

    @property
    def documents(self) -> tuple[_T, ...]:
        """Return the described terms, then the made ones by id."""
        return self._described + tuple(self._made[key] for key in sorted(self._made))


def _task(id_: str, title: str) -> TaskDocument:
    return TaskDocument("", id_, title, "", "", (), (), (), 0, _NO_BODY)


def _tool(title: str) -> ToolDocument:
    return ToolDocument("", _slug(title), title, "informal", "", "", "", (), "", (), _NO_BODY)


def _source(title: str, given: GivenSource | None = None) -> SourceDocument:
    url, author = (given.url, given.author) if given else ("", "")
    return SourceDocument("", _slug(title), title, "", "", url, author, (), _NO_BODY)
