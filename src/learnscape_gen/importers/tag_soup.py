"""The tags of a file that was never valid HTML, one after the other, in the order of the file.

No tree is made: tools nest these files as they like. However a file is broken, each of its letters
is looked at a few times at most, so that none can be made that takes long.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENING = re.compile(
    r"<(?:(!--)|(/?)(a|h[1-6]|dl|dt|dd|hr|br|p|ul|ol|li)(?=[\s/>]))", re.IGNORECASE
)
_IN_TAG = re.compile("[>\"']")
_SWALLOWED = re.compile(r"</a\s*>|<d[dlt]>", re.IGNORECASE)
"""What stands in no tag; where one seems to hold it, a quote of it was never closed."""
_ATTRIBUTE = re.compile(
    r"([^\s=>\"'/]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"?+|'([^']*+)'?+|([^\s>]*+)))?+"
)


class Tag(NamedTuple):
    """A tag that matters in a file of bookmarks.

    Args:
        name: in small letters.
        closes: whether it ends what another one began.
        attributes: the text between its name and its end.
        start: where it begins in the text.
        end: where it ends; the text's length where the file ends in the middle of it.
        is_whole: whether the file does not.

    """

    name: str
    closes: bool
    attributes: str
    start: int
    end: int
    is_whole: bool = True


def tags(text: str) -> Iterator[Tag]:
    """Yield the tags of a text; comments, and what is not of the names that matter, are not."""
    position, ends = 0, _Ends(text)
    while found := _OPENING.search(text, position):
        if found[1]:
            end = ends.of_comment(found.end())
            position = end if end > 0 else found.end()
            continue
        end = ends.of_tag(found.end())
        is_whole = end > 0
        position = end if is_whole else len(text)
        attributes = text[found.end() : position - is_whole]
        yield Tag(found[3].lower(), bool(found[2]), attributes, found.start(), position, is_whole)


def attributes_of(tag: Tag) -> dict[str, str]:
    """Return the attributes of a tag by their names in small letters; the first one counts."""
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(tag.attributes):
        found.setdefault(name.lower(), unescape("".join(values)))
    return found


class _Ends:
    """Finds where tags and comments end. What was searched for in vain is not sought again."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._trusts_quotes = True
        self._has_comments = True
        self._patience = len(text)

    def of_comment(self, start: int) -> int:
        """Return where a comment ends, or 0 where it does not."""
        end = self._text.find("-->", start) if self._has_comments else -1
        self._has_comments = end >= 0
        return end + 3 if end >= 0 else 0

    def of_tag(self, start: int) -> int:
        """Return where a tag ends, or 0 where it does not; it may hold `>` within quotes."""
        if self._trusts_quotes:
            end = self._with_quotes(start)
            if end and not _SWALLOWED.search(self._text, start, end):
                return end
            # One quote too many turns what follows inside out. Where that is so again and again,
            # or to the end of the file, quotes mean nothing.
            self._patience -= end - start
            self._trusts_quotes = end > 0 and self._patience > 0
        return self._text.find(">", start) + 1

    def _with_quotes(self, position: int) -> int:
        while found := _IN_TAG.search(self._text, position):
            if found[0] == ">":
                return found.end()
            position = found.end()
            if self._text[found.start() - 1] == "=":
                position = self._text.find(found[0], position) + 1
                if not position:
                    return 0
        return 0
