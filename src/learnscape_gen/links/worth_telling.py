"""What a person should look at after a pass, with its place: dead, suspicious, moved or failing."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from learnscape_gen.content.outward import asked_address
from learnscape_gen.diagnostics import Location, Problem, Severity
from learnscape_gen.ledger.ledger import LEDGER_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from learnscape_gen.ledger.entry import Entry
    from learnscape_gen.links.passing import Pass

_WRITTEN = re.compile(r"(?:https?:)?//[^\s\"'<>\[\]`]+", re.IGNORECASE)
"""What may be an address in a text, with signs behind it that may not be part of it."""
_BEHIND = tuple(").,;:!?*_")

_SEVERITIES = {
    "dead": Severity.WARNING,
    "suspicious": Severity.WARNING,
    "moved": Severity.HINT,
    "failing": Severity.HINT,
}


def worth_telling(root: Path, done: Pass) -> Iterator[Problem]:
    """Yield what to look at, at the first file in which the address stands.

    The codes are states of the ledger: no build or check tells these problems.
    """
    for url, entry in done.entries.items():
        if entry.state in _SEVERITIES:
            message, hint = _told(entry)
            first, *others = done.addresses[url].files
            if others:
                message += f" It stands in {len(others) + 1:,} files."
            at = place_of(root, first, url)
            yield Problem(entry.state, _SEVERITIES[entry.state], message, at, hint)


def _told(entry: Entry) -> tuple[str, str]:
    """Return what is the matter with an address, and what to do about it."""
    url, since = entry.url, f"since {entry.since}"
    match entry.state:
        case "dead":
            return f"{url} gives no good answer {since}: {entry.why}.", _instead(entry)
        case "failing":
            return f"{url} gave no good answer on {entry.since}: {entry.why}.", ""
        case "moved":
            hint = f"Write the new address: {entry.to}  (learnscape links --fix does it)"
            return f"{url} has moved for good.", hint
        case _:
            to = f": {entry.to}" if entry.to else ""
            hint = "See whether people still find there what they were sent for."
            return f"{url} answers, but {entry.why}{to}.", hint


def _instead(entry: Entry) -> str:
    if entry.replaced_by:
        return f"Readers are sent to {entry.replaced_by}. Write that address, and all is well."
    if entry.archived:
        return f"Readers are sent to the copy of {entry.archived_on}: {entry.archived}"
    return (
        f"Write where it is now, here or as replaced_by in {LEDGER_NAME}; "
        "or look for a copy: learnscape links --archive"
    )


def place_of(root: Path, path: str, url: str) -> Location:
    """Return where an address stands in a file, or the file where it is written in an odd way."""
    try:
        lines = (root / path).read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return Location(path)
    for number, line in enumerate(lines, 1):
        for found in _WRITTEN.finditer(line):
            written = found[0]
            while asked_address(unescape(written)) != url and written.endswith(_BEHIND):
                written = written[:-1]
            if asked_address(unescape(written)) == url:
                return Location(path, number, found.start() + 1)
    return Location(path)
