"""The doors by moment of need: new, more, apply, solve, change."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.language.words import msg
from learnscape_gen.pages.labels import MOMENTS_SOURCE
from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Count, Head, Link, PostList

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.hub.model import Post
    from learnscape_gen.pages.ground import Ground

_TITLE = msg("Moments of need")
PER_CONTEXT = 25
"""A moment's page shows so many posts of a work context; the context's page leads to the rest."""
_LEAD = msg("When do you need it? The same posts, by the moment in which they help.")


class MomentsView(msgspec.Struct, frozen=True):
    """The five moments."""

    head: Head
    title: str
    lead: str
    moments: tuple[Count, ...]
    source_note: str


class MomentView(msgspec.Struct, frozen=True):
    """One moment, with its posts by work context."""

    head: Head
    title: str
    lead: str
    lists: tuple[PostList, ...]


def plan_moments(ground: Ground) -> Iterator[PagePlan]:
    """Plan the page of the five moments, and the page of each."""
    words = ground.words
    every = Link(words(_TITLE), "moments/")
    counted = tuple(
        Count(link.title, link.url, link.note, len(ground.by_moment.get(moment, ())))
        for moment, link in ground.moments.items()
    )
    head = ground.head("moments/", "moments", every.title, words(_LEAD), crumbs=(ground.home,))
    view = MomentsView(head, every.title, words(_LEAD), counted, words(MOMENTS_SOURCE))
    yield PagePlan("moments/index.html", "moments.html", view)
    for moment, link in ground.moments.items():
        head = ground.head(link.url, "moment", link.title, link.note, crumbs=(ground.home, every))
        lists = _by_context(ground, moment)
        yield PagePlan(f"{link.url}index.html", "moment.html",
                       MomentView(head, link.title, link.note, lists))  # fmt: skip


def _by_context(ground: Ground, moment: str) -> tuple[PostList, ...]:
    """Return the posts of a moment under the work contexts that they serve first."""
    found: dict[str, list[Post]] = defaultdict(list)
    for post in ground.by_moment.get(moment, ()):
        found[post.tasks[0].partition("/")[0] if post.tasks else ""].append(post)
    lists = []
    for context in ground.hub.contexts:
        if posts := found.get(context.doc.id):
            link = ground.context_link(context.doc.id)
            lists.append(
                PostList(link.title, ground.refs(posts[:PER_CONTEXT]), len(posts), link.url)
            )
    if posts := found.get(""):
        lists.append(
            PostList(ground.words("Elsewhere"), ground.refs(posts[:PER_CONTEXT]), len(posts))
        )
    return tuple(lists)
