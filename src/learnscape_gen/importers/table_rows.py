"""The rows of a table as text, also where a quote was never closed."""

from __future__ import annotations

import csv
import sys
from collections import deque
from typing import TYPE_CHECKING, Literal, NamedTuple

from learnscape_gen.importers.formula_cells import unguarded

if TYPE_CHECKING:
    from collections.abc import Iterator

_PATIENCE = 20
"""So often a row is read again; in a file with more such faults, quotes mean nothing."""


class Row(NamedTuple):
    """A row: the line on which it begins, and its cells."""

    line: int
    cells: list[str]


def rows_of(text: str, separator: str, first_line: int = 1) -> Iterator[Row]:
    """Yield the rows of a table that have something in them.

    A row over several lines with an odd number of quotes has one that is not closed. Its first
    line is read by itself then, and the table goes on with the next: nothing is swallowed.
    """
    csv.field_size_limit(sys.maxsize)
    lines = _Lines(text)
    quotes_mean_much = _PATIENCE
    while True:
        begin = lines.passed
        taken = _row(lines, separator, csv.QUOTE_MINIMAL if quotes_mean_much else csv.QUOTE_NONE)
        if taken is None:
            return
        if len(lines.taken) > 1 and sum(line.count('"') for line in lines.taken) % 2:
            lines.give_back_all_but_first()
            quotes_mean_much -= 1
            taken = next(csv.reader(lines.taken, delimiter=separator, quoting=csv.QUOTE_NONE))
        cells = [unguarded(cell).strip() for cell in taken]
        if any(cells):
            yield Row(first_line + begin, cells)


def _row(lines: _Lines, separator: str, quoting: Literal[0, 3]) -> list[str] | None:
    lines.taken.clear()
    # A reader for each row, so that lines can be given back between them.
    return next(csv.reader(lines, delimiter=separator, quoting=quoting), None)


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
