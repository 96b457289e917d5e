"""What the pages of tools and of sources have in common: one of all terms, and those of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.pages.lists import numbered
from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Count, Head, Link
from learnscape_gen.paths import output_path

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.hub.model import Source, Tool
    from learnscape_gen.pages.ground import Ground
    from learnscape_gen.pages.lists import PostPage


class TermGroup(msgspec.Struct, frozen=True):
    """Terms under a heading."""

    title: str
    lead: str
    terms: tuple[Count, ...]


class TermsView(msgspec.Struct, frozen=True):
    """All terms of a kind."""

    head: Head
    title: str
    lead: str
    groups: tuple[TermGroup, ...]


def terms_plan(ground: Ground, door: Link, groups: Iterable[TermGroup]) -> PagePlan:
    """Plan the page of all terms of a kind.

    Args:
        ground: what planners stand on.
        door: a link to it, with a line on what there is; its kind is named after its address.
        groups: the terms; a group without any is left out.

    """
    kind = door.url.strip("/")
    view = TermsView(
        head=ground.head(door.url, kind, door.title, door.note, crumbs=(ground.home,)),
        title=door.title,
        lead=door.note,
        groups=tuple(group for group in groups if group.terms),
    )
    return PagePlan(output_path(door.url), "terms.html", view)


def term_head(ground: Ground, kind: str, term: Tool | Source, page: PostPage, door: Link) -> Head:
    """Return the head of a page of a term.

    Args:
        ground: what planners stand on.
        kind: the kind of page.
        term: the term.
        page: the page of its posts that stands there; the first one has the feeds.
        door: a link to the page of all terms of the kind.

    """
    return ground.head(
        page.address,
        kind,
        numbered(ground, term.doc.title, page.pager),
        term.doc.summary,
        crumbs=(ground.home, Link(door.title, door.url)),
        feed=page.address == term.address,
        source=term.doc.path,
    )
