"""Where the lines of a file begin, and how they end: those who change a file keep both."""

from __future__ import annotations

import re

LINE_BREAK = re.compile("\r\n?|\n")


def line_starts(text: str) -> list[int]:
    """Return the offset at which each line of a text begins."""
    return [0, *(found.end() for found in LINE_BREAK.finditer(text))]


def break_in(text: str) -> str:
    """Return how the first line of a text ends; with a line feed where there is but one."""
    return found[0] if (found := LINE_BREAK.search(text)) else "\n"


def with_line_feeds(text: str) -> str:
    """Return a text whose lines all end with a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
