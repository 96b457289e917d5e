"""Lines of a calendar as RFC 5545 wants them: text escaped, long lines folded, CR LF at each end.

They are written here and not with a library: `icalendar` takes 2.5 seconds for the ten thousand
events of a large hub, which is more than all else that a build does after an edit. Our tests read
what is written with it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 75
"""Octets of a line, without its end."""
_SURELY_SHORT = LONGEST // 4
"""No character takes more than four octets."""
_SIGNS = re.compile("[\\\\;,\x00-\x08\x0a-\x1f\x7f-\x9f]")
"""What may not stand in a text: signs with a meaning, which are escaped, and control characters."""
_ESCAPED = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}


def calendar(name: str, events: Iterable[str]) -> bytes:
    """Return a calendar.

    Args:
        name: what it is called.
        events: its events, as `event` gives them.

    """
    head = (
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//learnscape//reviews//EN"),
        ("METHOD", "PUBLISH"),
        ("NAME", text(name)),
        ("X-WR-CALNAME", text(name)),
    )
    return "".join((_lines(head), *events, "END:VCALENDAR\r\n")).encode()


def event(properties: Iterable[tuple[str, str]]) -> str:
    """Return an event with some properties, each a name and a value; empty ones are left out."""
    return f"BEGIN:VEVENT\r\n{_lines(properties)}END:VEVENT\r\n"


def text(value: str) -> str:
    """Return words as a value of the type TEXT."""
    if "\r" in value:
        value = value.replace("\r\n", "\n").replace("\r", "\n")
    return _SIGNS.sub(lambda sign: _ESCAPED.get(sign[0], ""), value)


def _lines(properties: Iterable[tuple[str, str]]) -> str:
    lines = [f"{name}:{value}" for name, value in properties if value]
    return "".join(
        [f"{line}\r\n" if len(line) <= _SURELY_SHORT else folded(line) for line in lines]
    )


def folded(line: str) -> str:
    """Return a line with its end, broken where it is too long, and never inside a character."""
    octets = line.encode()
    if len(octets) <= LONGEST:
        return f"{line}\r\n"
    if len(octets) == len(line):
        rest = range(LONGEST, len(line), LONGEST - 1)
        pieces = [line[:LONGEST], *[line[at : at + LONGEST - 1] for at in rest]]
        return "\r\n ".join(pieces) + "\r\n"
    return _folded(octets)


def _folded(octets: bytes) -> str:
    """Return a line in which a character may take several octets."""
    pieces, start, room = [], 0, LONGEST
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:  # noqa: PLR2004 - how all but the first octet of a character begin
            end -= 1
        pieces.append(octets[start:end])
        start, room = end, LONGEST - 1  # the space that begins a further line counts, too
    return b"\r\n ".join((*pieces, octets[start:])).decode() + "\r\n"
