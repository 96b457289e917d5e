"""Which line of a text a position is on, for positions that come in their order."""

from __future__ import annotations


class LineCount:
    """Counts the lines of a text as it is read; each part of it is looked at once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._position = 0
        self._line = 1

    def at(self, position: int) -> int:
        """Return the number of the line that a position is on, which is not before the last."""
        self._line += self._text.count("\n", self._position, position)
        self._position = position
        return self._line
