"""Documents into a `Hub`: terms are resolved, links found, and all of it is frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from learnscape_gen.content.kinds.terms import SourceDocument, ToolDocument
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.hub.assets import placed_assets
from learnscape_gen.hub.broken import Broken
from learnscape_gen.hub.explainers import merged_explainers
from learnscape_gen.hub.link_index import LinkIndex
from learnscape_gen.hub.linkable import Page, linkable, linkable_home
from learnscape_gen.hub.links import linked
from learnscape_gen.hub.model import (
    Asset,
    Explainer,
    FreePage,
    Hub,
    Source,
    Tool,
)
from learnscape_gen.hub.open_vocabulary import (
    with_given_sources,
    with_terms_of_posts,
    without_unused,
)
from learnscape_gen.hub.posts import resolved_posts
from learnscape_gen.hub.work import arranged_work
from learnscape_gen.paths import fold, slug_fault

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from learnscape_gen.config import Config
    from learnscape_gen.content.kinds.page import ExplainerDocument
    from learnscape_gen.content.scan import SourceFile
    from learnscape_gen.content.validate import Documents

_Titled = TypeVar("_Titled", ToolDocument, SourceDocument)


def assemble(
    documents: Documents,
    built_in: Iterable[ExplainerDocument],
    files: Collection[SourceFile],
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
    broken = Broken(files, documents)
    documents = with_given_sources(documents)
    if config.vocabulary == "open":
        documents = with_terms_of_posts(documents)
    posts, post_problems = resolved_posts(
        documents, broken, frozenset(config.silence), drafts=drafts
    )
    documents = without_unused(documents, posts)
    contexts, tasks, work_problems = arranged_work(documents, broken)
    tools = tuple(Tool(doc, f"tools/{doc.id}/") for doc in _by_title(documents.tools))
    sources = tuple(Source(doc, f"sources/{doc.id}/") for doc in _by_title(documents.sources))
    merged, explainer_problems = merged_explainers(documents.explainers, built_in)
    explainers = tuple(
        Explainer(doc, f"learning/{doc.id}/" if doc.id else "learning/") for doc in merged
    )
    pages = tuple(
        FreePage(doc, f"{doc.id}/")
        for doc in sorted(documents.pages, key=lambda doc: (doc.order, doc.id))
    )
    home = documents.homes[0] if documents.homes else None
    terms: tuple[Page, ...] = (*contexts, *tasks, *tools, *sources)
    everything: tuple[Page, ...] = (*posts, *terms, *explainers, *pages)
    linkables = [linkable(page) for page in everything]
    if home:
        linkables.append(linkable_home(home, config.title))
    hidden = [] if drafts else [doc.path for doc in documents.posts if doc.status == "draft"]
    # A post that names unknown terms is not published; who links to it makes no further error.
    unresolved = {doc.path for doc in documents.posts} - {post.doc.path for post in posts}
    placed = tuple(placed_assets(files, linkables, hidden))
    assets = tuple(item for item in placed if isinstance(item, Asset))
    found = linked(linkables, LinkIndex(linkables, assets, hidden, broken.paths | unresolved))
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
        links=found.links,
        backlinks=found.backlinks,
        rooted=found.rooted,
    )
    return hub, (
        *post_problems,
        *work_problems,
        *explainer_problems,
        *_unfit_names((*terms, *explainers, *pages)),
        *(item for item in placed if isinstance(item, Problem)),
        *found.problems,
    )


def _by_title(documents: Iterable[_Titled]) -> list[_Titled]:
    return sorted(documents, key=lambda doc: (fold(doc.title), doc.id))


def _unfit_names(pages: Iterable[Page]) -> Iterator[Problem]:
    """Tell of files whose names can't be an address everywhere; posts may have a slug instead."""
    for page in pages:
        if fault := slug_fault(page.address.strip("/")):
            yield Problem.of(
                "E-SLUG",
                f"The name of this file can't be an address: {fault}.",
                Location(page.doc.path),
                "Rename the file.",
            )
