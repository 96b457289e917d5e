"""The page that searches. The script on it does the work; without one, its doors lead on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Head, Link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.pages.ground import Ground

_DOORS = 24
"""So many work contexts are offered; there may be very many."""


class SearchView(msgspec.Struct, frozen=True):
    """The search, and the doors that need no script."""

    head: Head
    title: str
    contexts: tuple[Link, ...]


def plan_search(ground: Ground) -> Iterator[PagePlan]:
    """Plan the page that searches, unless the hub wants none."""
    if not ground.config.search:
        return
    title = ground.words("Search")
    lead = ground.words("Find posts, tasks, tools, sources and explainers by their words.")
    head = ground.head("search/", "search", title, lead, crumbs=(ground.home,))
    contexts = tuple(
        ground.context_link(context.doc.id) for context in ground.hub.contexts[:_DOORS]
    )
    yield PagePlan("search/index.html", "search.html", SearchView(head, title, contexts))
