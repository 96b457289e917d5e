"""Where in its file a piece of a body stands."""

from __future__ import annotations

from functools import cached_property
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
        """Return the place of a character of a token's content.

        The content lacks what its blocks put before each line (`> `, list indents), so the column
        is found by looking for the line of the content in the line of the file.
        """
        if not token.map:
            return Location(self._path, self._first_line, 1)
        content = token.content
        row = token.map[0] + content.count("\n", 0, offset)
        start = content.rfind("\n", 0, offset) + 1
        end = content.find("\n", start)
        line = content[start:] if end < 0 else content[start:end]
        indent = self._lines[row].find(line) if row < len(self._lines) else -1
        column = indent + offset - start + 1 if indent >= 0 else 1
        return Location(self._path, self._first_line + row, column)
