"""The `Link` header of an answer (RFC 8288): what it links to, and how.

httpx reads it, too, but by the whole of `rel` at once, and keeps the last of several.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_BETWEEN = re.compile(r"[\s,]*+")
_TARGET = re.compile(r"<([^<>]*+)>")
_QUOTED = r'"(?:[^"\\]|\\.)*+"?+'
"""A quoted text; one that is never closed goes on to the end."""
_PARAMETER = re.compile(rf"""\s*+;\s*+([^\s=;,"<>]*+)\s*+(?:=\s*+({_QUOTED}|[^\s;,"]*+))?+""")
_ANYTHING = re.compile(rf'(?:{_QUOTED}|[^,"])*+')
"""What is no link, up to where the next may begin."""
_ESCAPED = re.compile(r"\\(.)")


class HeaderLink(NamedTuple):
    """A link: its target as it is written, and its relations in small letters."""

    target: str
    rels: tuple[str, ...]


def header_links(header: str) -> Iterator[HeaderLink]:
    """Yield the links of a header in their order; what is no link is passed over.

    Args:
        header: its value; those of several headers joined with commas.

    """
    at = 0
    while (at := _end(_BETWEEN, header, at)) < len(header):
        found = _TARGET.match(header, at)
        if not found:
            at = _end(_ANYTHING, header, at)
            continue
        at, rels = found.end(), None
        while parameter := _PARAMETER.match(header, at):
            at = parameter.end()
            # Where a link has several, only the first counts.
            if rels is None and parameter[1].lower() == "rel":
                rels = _plain(parameter[2] or "").lower().split()
        yield HeaderLink(found[1].strip(), tuple(rels or ()))


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Return where a pattern ends."""
    found = pattern.match(text, at)
    return found.end() if found else at


def _plain(value: str) -> str:
    """Return a value without its quotation marks."""
    return _ESCAPED.sub(r"\1", value[1:].removesuffix('"')) if value.startswith('"') else value
