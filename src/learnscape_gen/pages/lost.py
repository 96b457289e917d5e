"""What pages show of addresses outside the hub, and of those that are dead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.paths import host_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.ledger.lost import Lost, LostLink


class External(msgspec.Struct, frozen=True):
    """An address outside the hub, with its host for people to see."""

    url: str
    host: str


class LostView(msgspec.Struct, frozen=True):
    """A dead address: the day since when it is so, a copy with its day, and what replaces it."""

    since: str
    copy: External | None
    copied_on: str
    replaced_by: External | None


class LostLinkView(msgspec.Struct, frozen=True):
    """A link in a text whose address is dead, and what is known of that."""

    address: External
    lost: LostView


def external(url: str) -> External | None:
    """Return an outward address with its host, or None when there is no address."""
    return External(url, host_of(url)) if url else None


def lost_view(lost: Lost | None) -> LostView | None:
    """Return what a page tells of a dead address, or None where the address is not dead."""
    return _lost_view(lost) if lost else None


def lost_link_views(links: Iterable[LostLink]) -> tuple[LostLinkView, ...]:
    """Return what a page tells of the dead addresses to which a text on it links."""
    return tuple(
        LostLinkView(External(link.url, host_of(link.url)), _lost_view(link.lost)) for link in links
    )


def _lost_view(lost: Lost) -> LostView:
    return LostView(lost.since, external(lost.copy), lost.copied_on, external(lost.replaced_by))
