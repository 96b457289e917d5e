"""Cuts the text of a feed in XML into its entries, by their tags alone.

So a broken entry breaks no other, and memory holds a few of them at a time in full.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.importers.lines import LineCount

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT = re.compile(r"<((?:[\w.-]{1,40}:)?(rss|feed|rdf))(\s[^<>]{0,20000})?>", re.IGNORECASE)
_ENTRY = r"<(/?)(?:(?:atom|rss|rss10|a|ns\d):)?(item|entry)(?=[\s/>])"
_ENTRY_OR_SECTION = re.compile(rf"{_ENTRY}|<!\[CDATA\[|<!--", re.IGNORECASE)
_ONLY_ENTRY = re.compile(_ENTRY, re.IGNORECASE)
_SECTION_ENDS = {"<![CDATA[": "]]>", "<!--": "-->"}
_PLAIN_ROOTS = {"item": "rss", "entry": "feed"}


class Entry(NamedTuple):
    """An entry as it is written, and the line of the file on which it begins."""

    text: str
    line: int


class Pieces(NamedTuple):
    """A feed in pieces.

    Args:
        root: the name of the outermost element, and its attributes as they are written.
        about: all that stands outside of entries; what the feed says of itself is in it.
        spans: where the entries begin and end.
        text: the text of the feed.

    """

    root: tuple[str, str]
    about: str
    spans: list[tuple[int, int]]
    text: str

    def entries(self) -> Iterator[Entry]:
        """Yield the entries in their order."""
        lines = LineCount(self.text)
        for begin, end in self.spans:
            yield Entry(self.text[begin:end], lines.at(begin))


def pieces_of(text: str) -> Pieces | None:
    """Return a feed in pieces, or None where a text is none. It may have lost its first line."""
    spans, name = [], ""
    for begin, end, name_here in _spans(text):
        spans.append((begin, end))
        name = name or name_here
    first = spans[0][0] if spans else len(text)
    found = _ROOT.search(text, 0, first)
    if found is None and not spans:
        return None
    root = (found[1], found[3] or "") if found else (_PLAIN_ROOTS[name], "")
    outside, last = [], found.end() if found else 0
    for begin, end in spans:
        outside.append(text[last:begin])
        last = end
    return Pieces(root, "".join((*outside, text[last:])), spans, text)


def _spans(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where entries begin and end, and their names; one that is left open ends at the next.

    What only looks like a tag, in a comment or in quoted text, is passed over.
    """
    position, sought, begin, name = 0, _ENTRY_OR_SECTION, -1, ""
    while found := sought.search(text, position):
        position = found.end()
        if closing := _SECTION_ENDS.get(found[0].upper()):
            stop = text.find(closing, position)
            if stop < 0:
                sought = _ONLY_ENTRY  # it would hide all the rest of the file
            else:
                position = stop + len(closing)
            continue
        if found[1]:
            position = _behind(text, position)
            if begin >= 0:
                yield begin, position, name
            begin = -1
        else:
            if begin >= 0:
                yield begin, found.start(), name
            begin, name = found.start(), found[2].lower()
    if begin >= 0:
        yield begin, len(text), name


def _behind(text: str, position: int) -> int:
    """Return the position behind the end of a tag whose name ends at a position."""
    return position + 1 if text.startswith(">", position) else position
