"""The rows of a table as text, also where a quote was never closed."""

from __future__ import annotations

import csv
import sys
from collections import deque
from typing import TYPE_CHECKING, Literal, NamedTuple

from learnscape_gen.importers.formula_cells import unguarded

if TYPE_CHECKING:
    from collections.abc import Iterator

_PATIENCE = 10
"""So many times the length of a table is read again at most; then quotes mean nothing any more."""


class Row(NamedTuple):
    """A row: the line on which it begins, and its cells."""

    line: int
    cells: list[str]


def rows_of(text: str, separator: str, first_line: int = 1) -> Iterator[Row]:
    """Yield the rows of a table that have something in them.

    Where the quotes of a row over several lines are not as they should be, one was never closed.
    Its first line is read as it stands then, and the table goes on with the next.
    """
    csv.field_size_limit(sys.maxsize)
    lines, patience = _Lines(text), _PATIENCE * len(text)
    while True:
        begin = lines.passed
        taken = _row(lines, separator, csv.QUOTE_MINIMAL if patience >= 0 else csv.QUOTE_NONE)
        if taken is None:
            return
        if len(lines.taken) > 1 and not _is_sound(lines.taken, separator):
            patience -= sum(map(len, lines.taken))
            lines.give_back_all_but_first()
            taken = next(csv.reader(lines.taken, delimiter=separator, quoting=csv.QUOTE_NONE))
        cells = [unguarded(cell).strip() for cell in taken]
        if any(cells):
            yield Row(first_line + begin, cells)


def _row(lines: _Lines, separator: str, quoting: Literal[0, 3]) -> list[str] | None:
    lines.taken.clear()
    # A reader for each row, so that lines can be given back between them.
    return next(csv.reader(lines, delimiter=separator, quoting=quoting), None)


def _is_sound(lines: list[str], separator: str) -> bool:
    """Tell whether each quote that opens in some lines closes before a separator or an end."""
    try:
        return len(list(csv.reader(lines, delimiter=separator, strict=True))) == 1
    except csv.Error:
        return False


class _Lines:
    """The lines of a text, of which some can be given back."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._position = 0
        self._waiting: deque[str] = deque()
        self.taken: list[str] = []
        self.passed = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._waiting.popleft() if self._waiting else self._cut()
        self.taken.append(line)
        self.passed += 1
        return line

    def _cut(self) -> str:
        if self._position >= len(self._text):
            raise StopIteration
        end = self._text.find("\n", self._position) + 1 or len(self._text)
        line = self._text[self._position : end]
        self._position = end
        return line

    def give_back_all_but_first(self) -> None:
        """Give back what was taken, but for its first line."""
        self._waiting.extendleft(reversed(self.taken[1:]))
        self.passed -= len(self.taken) - 1
        del self.taken[1:]
