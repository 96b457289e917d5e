"""The mentions that a service took in for a hub: a file that a job fetches and a build shows.

It holds a JF2 feed, a list of entries, or one entry a line.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.ledger.jf2 import UnfitEntryError, read_entry
from learnscape_gen.ledger.received_file import MENTIONS_CODE, RECEIVED_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from learnscape_gen.ledger.jf2 import ReceivedMention

MOST = 20_000
"""So many entries are read."""
_HINT = "Fetch the file anew, or take out what is wrong. The other mentions are shown."


class Received(NamedTuple):
    """The mentions that were received, but for what is private or hidden; and what is wrong."""

    mentions: tuple[ReceivedMention, ...] = ()
    problem: Problem | None = None


def received(content: bytes, hidden: Iterable[str]) -> Received:
    """Return the mentions in the bytes of a file; where several are broken, one problem tells.

    Args:
        content: the bytes.
        hidden: hosts and beginnings of addresses from which nothing is to be shown.

    """
    hidden = tuple(hidden)
    mentions: list[ReceivedMention] = []
    broken: list[tuple[str, Location]] = []
    try:
        for number, (entry, at) in enumerate(_entries(content), 1):
            if number > MOST:
                broken.append((f"only the first {MOST:,} are read", at))
                break
            try:
                mention = read_entry(entry)
            except UnfitEntryError as fault:
                broken.append((f"of mention {number:,}, {fault}", at))
                continue
            if mention and not any(_is_hidden(url, hidden) for url in mention.places):
                mentions.append(mention)
    except json.JSONDecodeError as fault:
        at = Location(RECEIVED_NAME, fault.lineno, fault.colno)
        broken.append((f"it is no JSON: {fault.msg}", at))
    except (ValueError, RecursionError):
        broken.append(("a number is too long, or it nests too deep", Location(RECEIVED_NAME)))
    return Received(tuple(mentions), _problem(broken))


def _entries(content: bytes) -> Iterator[tuple[object, Location]]:
    """Yield what stands in a file, each with its place as far as that can be told.

    Raises:
        ValueError: it is no JSON.
        RecursionError: it nests too deep.

    """
    text = content.decode("utf-8-sig", errors="replace")
    try:
        feed = json.loads(text)
    except json.JSONDecodeError:
        first, _, rest = text.lstrip().partition("\n")
        if not (first.startswith("{") and rest.lstrip().startswith("{")):
            raise
        for number, line in enumerate(text.splitlines(), 1):
            if line.strip():
                yield _line(line), Location(RECEIVED_NAME, number, 1)
        return
    if isinstance(feed, dict) and feed.get("type") == "feed":
        feed = feed.get("children", [])
    for entry in feed if isinstance(feed, list) else [feed]:
        yield entry, Location(RECEIVED_NAME)


def _line(line: str) -> object:
    """Return what a line says; one that is broken takes no other with it."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return line


def _is_hidden(url: str, hidden: tuple[str, ...]) -> bool:
    """Tell whether an address is at one of some hosts, or begins as one of some addresses."""
    host = (urlsplit(url).hostname or "").rstrip(".")
    return any(
        url.startswith(each) if "/" in each else f".{host}".endswith(f".{each.casefold()}")
        for each in hidden
        if each
    )


def _problem(broken: list[tuple[str, Location]]) -> Problem | None:
    if not broken:
        return None
    why, at = broken[0]
    told = f"What stands here can't be shown: {why}."
    if more := len(broken) - 1:
        told += f" Nor can {more:,} more {'mention' if more == 1 else 'mentions'}."
    return Problem.of(MENTIONS_CODE, told, at, _HINT)
