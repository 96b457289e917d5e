"""Documents into a `Hub`: terms are resolved, links found, and all of it is frozen."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, TypeVar

from learnscape_gen.content.kinds.terms import SourceDocument, ToolDocument
from learnscape_gen.hub.assets import placed_assets
from learnscape_gen.hub.explainers import merged_explainers
from learnscape_gen.hub.link_index import Linkable, LinkIndex
from learnscape_gen.hub.links import linked
from learnscape_gen.hub.model import (
    Context,
    Explainer,
    FreePage,
    Hub,
    Post,
    Source,
    Task,
    Tool,
)
from learnscape_gen.hub.open_vocabulary import with_given_sources, with_terms_of_posts
from learnscape_gen.hub.posts import resolved_posts
from learnscape_gen.hub.work import arranged_work
from learnscape_gen.paths import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from learnscape_gen.config import Config
    from learnscape_gen.content.documents import BodyFacts
    from learnscape_gen.content.kinds.page import ExplainerDocument
    from learnscape_gen.content.scan import SourceFile
    from learnscape_gen.content.validate import Documents
    from learnscape_gen.diagnostics import Problem

_Titled = TypeVar("_Titled", ToolDocument, SourceDocument)
_Page = Post | Context | Task | Tool | Source | Explainer | FreePage


def assemble(
    documents: Documents,
    built_in: Iterable[ExplainerDocument],
    files: Iterable[SourceFile],
    config: Config,
    *,
    drafts: bool,
) -> tuple[Hub, tuple[Problem, ...]]:
    """Return the hub that some documents make, and what does not fit together.

    Args:
        documents: what was read from content/.
        built_in: the explainers that travel with learnscape.
        files: what the scan found, for the assets among them.
        config: the settings.
        drafts: whether drafts are published.

    """
    silence = frozenset(config.silence)
    documents = with_given_sources(documents)
    if config.vocabulary == "open":
        documents = with_terms_of_posts(documents)
    posts, post_problems = resolved_posts(documents, silence, drafts=drafts)
    contexts, tasks, work_problems = arranged_work(documents)
    tools = tuple(Tool(doc, f"tools/{doc.id}/") for doc in _by_title(documents.tools))
    sources = tuple(Source(doc, f"sources/{doc.id}/") for doc in _by_title(documents.sources))
    explainers = tuple(
        Explainer(doc, f"learning/{doc.id}/" if doc.id else "learning/")
        for doc in merged_explainers(documents.explainers, built_in)
    )
    pages = tuple(
        FreePage(doc, f"{doc.id}/")
        for doc in sorted(documents.pages, key=lambda doc: (doc.order, doc.id))
    )
    home = documents.homes[0] if documents.homes else None
    everything: tuple[_Page, ...] = (
        *posts, *contexts, *tasks, *tools, *sources, *explainers, *pages
    )  # fmt: skip
    linkables = [_linkable(page) for page in everything]
    if home:
        linkables.append(Linkable(home.path, "home", home.title or config.title, ""))
    assets, asset_problems = placed_assets(
        files, _folders(linkables), trusted=config.html == "trusted"
    )
    links, backlinks, link_problems = linked(
        _bodies(everything, linkables, home.body if home else None),
        LinkIndex(linkables, assets, _drafts(documents) if not drafts else frozenset()),
    )
    hub = Hub(
        posts=posts,
        contexts=contexts,
        tasks=tasks,
        tools=tools,
        sources=sources,
        explainers=explainers,
        pages=pages,
        home=home,
        assets=assets,
        links=links,
        backlinks=backlinks,
    )
    problems = (*post_problems, *work_problems, *asset_problems, *link_problems)
    return hub, tuple(problem for problem in problems if problem.code not in silence)


def _by_title(documents: Iterable[_Titled]) -> list[_Titled]:
    return sorted(documents, key=lambda doc: (fold(doc.title), doc.id))


def _linkable(page: _Page) -> Linkable:
    """Return how links may name a page: by its id in its folder's terms, its title, its synonyms."""
    doc = page.doc
    folder = page.address.partition("/")[0]
    id_ = doc.id if isinstance(page, Post | Task | FreePage) else f"{folder}/{doc.id}".rstrip("/")
    return Linkable(
        doc.path, id_, doc.title, page.address, getattr(doc, "synonyms", ()), doc.body.headings
    )


def _folders(linkables: Iterable[Linkable]) -> dict[str, str]:
    """Return the address of the page that stands for a folder, by folder."""
    return {
        posixpath.dirname(page.path): page.address
        for page in linkables
        if posixpath.basename(page.path) in ("index.md", "_index.md") and page.address
    }


def _bodies(
    pages: Iterable[_Page], linkables: list[Linkable], welcome: BodyFacts | None
) -> Iterator[tuple[Linkable, str, BodyFacts]]:
    """Yield every body with the page that shows it and the path of the file that holds it."""
    for page, linkable in zip(pages, linkables, strict=False):
        yield linkable, linkable.path, page.doc.body
        if isinstance(page, Explainer) and page.doc.more:
            yield linkable, page.doc.more_path, page.doc.more
    if welcome:
        yield linkables[-1], linkables[-1].path, welcome


def _drafts(documents: Documents) -> frozenset[str]:
    """Return the paths of drafts: a link to one leads nowhere yet."""
    return frozenset(doc.path for doc in documents.posts if doc.status == "draft")
