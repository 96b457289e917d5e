"""Words as other tools have kept them: a title, a line, a text."""

from __future__ import annotations

import re

from learnscape_gen.content.line_breaks import with_line_feeds
from learnscape_gen.content.markdown.characters import without_forbidden

LONGEST_TITLE = 300
"""Letters of a title; what is longer is a text that got into its place."""

_UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""What has no width, or turns the direction of the words around it."""

_NOTHING = frozenset({"none", "null", "undefined", "nan", "(null)", "[object object]"})
"""What programs write where there is no title."""


def one_line(text: str, longest: int = 0) -> str:
    """Return words on one line, without signs that are not seen; cut, where a length is given."""
    line = " ".join(_UNSEEN.sub("", without_forbidden(text)).split())
    return f"{line[: longest - 1].rstrip()}…" if longest and len(line) > longest else line


def title_of(text: str) -> str:
    """Return a title; an empty string where a program wrote `None` or the like for none."""
    line = one_line(text, LONGEST_TITLE)
    return "" if line.casefold() in _NOTHING else line


def many_lines(text: str) -> str:
    """Return a text with line feeds only, without signs that no page may hold, and trimmed."""
    return without_forbidden(with_line_feeds(text)).strip("\n").rstrip()
