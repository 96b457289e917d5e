"""Where in its file a piece of a body stands."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from learnscape_gen.diagnostics import Location

if TYPE_CHECKING:
    from markdown_it.token import Token


class SourceText:
    """The text of a body, and the path and line at which it begins."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.text = text
        self._path = path
        self._first_line = first_line
        self._placed: _PlacedContent | None = None

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    def line_of(self, token: Token) -> int:
        """Return the line of the file on which a token begins."""
        return self._first_line + (token.map[0] if token.map else 0)

    def location(self, offset: int) -> Location:
        """Return the place of a character of the text."""
        line = self.text.count("\n", 0, offset)
        column = offset - self.text.rfind("\n", 0, offset)
        return Location(self._path, self._first_line + line, column)

    def location_in(self, token: Token, offset: int = 0) -> Location:
        """Return the place of a character of a token's content."""
        if not token.map:
            return Location(self._path, self._first_line, 1)
        if self._placed is None or self._placed.token is not token:
            self._placed = _PlacedContent(token, token.map[0], self._lines)
        row, column = self._placed.row_and_column(offset)
        return Location(self._path, self._first_line + row, column)


class _PlacedContent:
    """The lines of a token's content, and how far each is indented in the file.

    The content lacks what its blocks put before each line (`> `, list indents), so a line of it is
    looked for in the line of the file. Many links in one long text ask for their places: what was
    found for one serves the next.
    """

    def __init__(self, token: Token, first_row: int, file_lines: list[str]) -> None:
        self.token = token
        self._first_row = first_row
        self._file_lines = file_lines
        self._lines = token.content.split("\n")
        self._starts = list(accumulate((len(line) + 1 for line in self._lines), initial=0))
        self._indents: dict[int, int] = {}

    def row_and_column(self, offset: int) -> tuple[int, int]:
        """Return the row in the file, from 0, and the column, from 1 (which is also a guess)."""
        index = min(bisect_right(self._starts, offset), len(self._lines)) - 1
        row = self._first_row + index
        if index not in self._indents:
            known = row < len(self._file_lines)
            self._indents[index] = self._file_lines[row].find(self._lines[index]) if known else -1
        indent = self._indents[index]
        return row, indent + offset - self._starts[index] + 1 if indent >= 0 else 1
