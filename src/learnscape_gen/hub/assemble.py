"""Documents into a `Hub`: terms are resolved, links found, and all of it is frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.hub.assets import placed_assets
from learnscape_gen.hub.broken import Broken
from learnscape_gen.hub.explainers import merged_explainers, placed
from learnscape_gen.hub.link_index import LinkIndex
from learnscape_gen.hub.linkable import linkables
from learnscape_gen.hub.links import linked
from learnscape_gen.hub.model import Asset, FreePage, Hub, Source, Tool
from learnscape_gen.hub.open_vocabulary import (
    with_given_sources,
    with_terms_of_posts,
    without_unused,
)
from learnscape_gen.hub.posts import resolved_posts
from learnscape_gen.hub.title_order import by_title
from learnscape_gen.hub.work import arranged_work
from learnscape_gen.paths import slug_fault

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from learnscape_gen.config import Config
    from learnscape_gen.content.kinds.page import ExplainerDocument
    from learnscape_gen.content.scan import SourceFile
    from learnscape_gen.content.validate import Documents
    from learnscape_gen.hub.linkable import Page


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
    tools = [Tool(doc, f"tools/{doc.id}/") for doc in documents.tools]
    sources = [Source(doc, f"sources/{doc.id}/") for doc in documents.sources]
    merged, explainer_problems = merged_explainers(documents.explainers, built_in)
    unlinked = Hub(
        posts=posts,
        contexts=contexts,
        tasks=tasks,
        tools=tuple(sorted(tools, key=by_title)),
        sources=tuple(sorted(sources, key=by_title)),
        explainers=placed(merged),
        pages=tuple(
            FreePage(doc, f"{doc.id}/")
            for doc in sorted(documents.pages, key=lambda doc: (doc.order, doc.id))
        ),
        home=documents.homes[0] if documents.homes else None,
    )
    pages = linkables(unlinked, config.title)
    hidden = [] if drafts else [doc.path for doc in documents.posts if doc.status == "draft"]
    # A post that names unknown terms is not published; who links to it makes no further error.
    unresolved = {doc.path for doc in documents.posts} - {post.doc.path for post in posts}
    found_assets = tuple(placed_assets(files, pages, hidden))
    assets = tuple(item for item in found_assets if isinstance(item, Asset))
    found = linked(pages, LinkIndex(pages, assets, hidden, broken.paths | unresolved))
    hub = found.in_hub(replace(unlinked, assets=assets))
    return hub, (
        *post_problems,
        *work_problems,
        *explainer_problems,
        *_unfit_names((*hub.terms, *hub.explainers, *hub.pages)),
        *(item for item in found_assets if isinstance(item, Problem)),
        *found.problems,
    )


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
