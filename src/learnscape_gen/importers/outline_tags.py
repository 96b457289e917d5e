"""The outline tags of an OPML file, one by one, however broken the file is.

Most OPML in the wild is not well-formed, and a parser that recovers loses just what matters: lxml
drops the parameters of an address behind a bare `&`, and all that is nested more than 255 deep. A
parser of HTML reads `<outline/>` as a tag that stays open. So tags are read here, by searches each
of which goes on where the last one ended; no text makes them slow.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.importers.xml_text import unescaped

if TYPE_CHECKING:
    from collections.abc import Iterator

_OUTLINE = r"<(/?)outline(?=[\s/>]|\Z)"
_TAG = re.compile(_OUTLINE, re.IGNORECASE)
_TAG_OR_COMMENT = re.compile(rf"{_OUTLINE}|<!--|<!\[CDATA\[", re.IGNORECASE)
_ENDS = {"<!--": "-->", "<![CDATA[": "]]>"}
_TAG_END = re.compile(r"\s*+(?:[/?]\s*+>|>|(?=<)|\Z)")
_BETWEEN = re.compile(r"(?:[\s\"'?=]|/(?!\s*>))*+")
_NAME = re.compile(r"[^\s\"'/?=<>]*")
_SEPARATORS = re.compile("[_:-]")
_EQUALS = re.compile(r"\s*=\s*")
_BARE = re.compile(r"[^\s<>]*")
_VALUE_ENDS = {
    quote: re.compile(
        rf"{quote}(?=\s*(?:[/?]?>|</?outline|[\w:.-]+\s*=|\Z))|(?=[/?]?>\s*</?(?:outline|body|opml)\b)",
        re.IGNORECASE,
    )
    for quote in "\"'"
}
"""A value ends at a quote behind which the tag goes on or ends: other quotes stand in words.
Where the quote was forgotten, the value ends with its tag, before the next one."""


class OutlineTag(NamedTuple):
    """A tag as it is written.

    Args:
        begin: the position of its first character.
        end: the position behind it.
        is_end: whether it is `</outline>`.
        is_empty: whether it closes itself.
        attributes: names in small letters without `_`, `-` and `:`, and values.

    """

    begin: int
    end: int
    is_end: bool
    is_empty: bool
    attributes: dict[str, str]


def outline_tags(text: str) -> Iterator[OutlineTag]:
    """Yield the tags of all outlines in a text, in its order. What is a comment is passed over."""
    position, sought, reader = 0, _TAG_OR_COMMENT, _TagReader(text)
    while found := sought.search(text, position):
        closing = _ENDS.get(found[0].upper())
        if closing is None:
            tag = reader.tag(found)
            yield tag
            position = tag.end
            continue
        stop = text.find(closing, found.end())
        if stop < 0:
            # It would hide all the rest of the file.
            sought, position = _TAG, found.end()
        else:
            position = stop + len(closing)


class _TagReader:
    """Reads tags of a text; it remembers which quotes end no value any more."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._spent: set[str] = set()

    def tag(self, found: re.Match[str]) -> OutlineTag:
        """Return the tag whose name was found."""
        position, attributes = found.end(), dict[str, str]()
        while not (end := _TAG_END.match(self._text, position)):
            position = _end_of(_BETWEEN, self._text, position)
            name = self._text[position : _end_of(_NAME, self._text, position)]
            if not name:
                continue
            value, position = self._value(position + len(name))
            key = _SEPARATORS.sub("", name).lower()
            if value or key not in attributes:
                attributes[key] = value
        return OutlineTag(found.start(), end.end(), bool(found[1]), "/" in end[0], attributes)

    def _value(self, position: int) -> tuple[str, int]:
        """Return the value that follows a name, and the position behind it."""
        equals = _EQUALS.match(self._text, position)
        if equals is None:
            return "", position
        begin = equals.end()
        quote = self._text[begin : begin + 1]
        if quote in _VALUE_ENDS and quote not in self._spent:
            end = _VALUE_ENDS[quote].search(self._text, begin + 1)
            if end:
                return unescaped(self._text[begin + 1 : end.start()]), end.end()
            self._spent.add(quote)
        value = self._text[begin : _end_of(_BARE, self._text, begin)]
        # A slash before the end of the tag is that of the tag.
        closes = value.endswith("/") and self._text.startswith(">", begin + len(value))
        value = value.removesuffix("/") if closes else value
        return unescaped(value.strip("\"'")), begin + len(value)


def _end_of(pattern: re.Pattern[str], text: str, position: int) -> int:
    """Return the end of what a pattern finds at a position, which may be nothing."""
    found = pattern.match(text, position)
    return found.end() if found else position
