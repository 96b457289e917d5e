"""Looks up copies of addresses in an archive: the Wayback Machine's availability service."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlencode

import msgspec

from learnscape_gen.fetch.fetch import fetch_async
from learnscape_gen.fetch.outcome import Fetched, Limits
from learnscape_gen.paths import web_address

if TYPE_CHECKING:
    from learnscape_gen.fetch.politeness import Turns

SERVICE = "https://archive.org/wayback/available"
_LIMITS = Limits(size=64 * 1024, seconds=20, redirects=3, strict=True)


class Copy(NamedTuple):
    """A copy of a page: its address, and the day on which it was made."""

    url: str
    day: str


class _Closest(msgspec.Struct):
    """The copy that the service names."""

    url: str
    timestamp: str
    available: bool = False
    status: str = ""


class _Snapshots(msgspec.Struct):
    closest: _Closest | None = None


class _Told(msgspec.Struct):
    """What the service says."""

    archived_snapshots: _Snapshots


async def copy_of(url: str, near: str, service: str, turns: Turns, *, private: bool) -> Copy | None:
    """Return the copy of an address that is nearest to a day, or None where there is none.

    Args:
        url: the address.
        near: a day as YYYY-MM-DD; empty for the newest copy.
        service: the address of the availability service.
        turns: gives turns to ask.
        private: whether special addresses may be asked.

    """
    query = {"url": url, **({"timestamp": near.replace("-", "")} if near else {})}
    asked = f"{service}?{urlencode(query)}"
    async with turns.turn(asked):
        answer = await fetch_async(asked, _LIMITS, private=private)
    if not isinstance(answer, Fetched):
        return None
    try:
        closest = msgspec.json.decode(answer.body, type=_Told).archived_snapshots.closest
        if closest is None or not closest.available or closest.status not in ("", "200"):
            return None
        day = date.fromisoformat(closest.timestamp[:8]).isoformat()
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None
    # The service names its copies by http, and has them by https.
    address = closest.url.replace("http://web.archive.org/", "https://web.archive.org/", 1)
    return Copy(found, day) if (found := web_address(address)) else None
