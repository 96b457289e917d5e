"""What pages tell of an address that is dead: since when, and where the same may still be found."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urldefrag

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.ledger.entry import Entry


class Lost(msgspec.Struct, frozen=True, array_like=True):
    """A dead address: the day since when it gives no answer, a copy, and what replaces it."""

    since: str
    copy: str = ""
    copied_on: str = ""
    replaced_by: str = ""


class LostLink(msgspec.Struct, frozen=True, array_like=True):
    """A link of a text whose address is dead."""

    url: str
    lost: Lost


class LostAddresses(msgspec.Struct, frozen=True):
    """The dead addresses of a hub.

    Args:
        known: what is known of each.
        in_texts: those to which the text of a file links, by the path of the file.

    """

    known: dict[str, Lost] = {}
    in_texts: dict[str, tuple[str, ...]] = {}

    def of(self, url: str) -> Lost | None:
        """Return what is known of an address that is dead; None where it is not."""
        return self.known.get(urldefrag(url).url) if self.known and url else None

    def in_text(self, path: str) -> tuple[LostLink, ...]:
        """Return the links in the text of a file whose addresses are dead."""
        return tuple(LostLink(url, self.known[url]) for url in self.in_texts.get(path, ()))


NONE_LOST = LostAddresses()
"""What is known where there is no ledger."""


def lost_addresses(entries: Iterable[Entry]) -> LostAddresses:
    """Return what pages have to know of a ledger: nothing of addresses that are not dead."""
    return LostAddresses(
        {
            entry.url: Lost(entry.since, entry.archived, entry.archived_on, entry.replaced_by)
            for entry in entries
            if entry.state == "dead"
        }
    )
