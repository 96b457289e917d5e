"""Spans of table cells: no cell lies over another, and each row and column has one of its own."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

MOST_SLOTS = 100_000
"""A table whose spans cover more places than this loses its spans."""
_MOST_PADDING = 1_000
"""So many cells are added to short rows; a larger table stays ragged."""


class Span(NamedTuple):
    """The columns and rows that a cell covers."""

    columns: int = 1
    rows: int = 1


Rows = list[list[Span]]


class Settled(NamedTuple):
    """The spans of each group of rows, how many cells each row lacks, and whether any was cut.

    A span that covered nothing, such as three columns in a table of one, counts as uncut.
    """

    groups: list[Rows]
    lacking: list[list[int]]
    cut: bool


class _Cell(NamedTuple):
    row: int
    column: int
    span: Span


def settled(groups: list[Rows]) -> Settled:
    """Return the spans that a table can have; every row has a cell."""
    slots = sum(
        span.columns * min(span.rows, len(rows)) for rows in groups for row in rows for span in row
    )
    cut = slots > MOST_SLOTS
    if cut:
        groups = [[[Span()] * len(row) for row in rows] for rows in groups]
    placed = []
    for rows in groups:
        cells, overlap = _placed(rows)
        placed.append(cells)
        cut = cut or overlap
    columns = sorted({cell.column for cells in placed for cell in cells})
    spans, lacking = [], []
    for rows, cells in zip(groups, placed, strict=True):
        mended: Rows = [[] for _ in rows]
        free = [len(columns)] * len(rows)
        for cell in cells:
            end = cell.column + cell.span.columns
            width = bisect_left(columns, end) - bisect_left(columns, cell.column)
            mended[cell.row].append(Span(width, cell.span.rows))
            for row in range(cell.row, cell.row + cell.span.rows):
                free[row] -= width
        spans.append(mended)
        lacking.append(free)
    if sum(map(sum, lacking)) > _MOST_PADDING:
        lacking = [[0] * len(rows) for rows in groups]
    return Settled(spans, lacking, cut)


def _placed(rows: Rows) -> tuple[list[_Cell], bool]:
    """Return the cells of a group with their places, and whether one had to be cut."""
    taken: list[set[int]] = [set() for _ in rows]
    cells = []
    cut = False
    for number, row in enumerate(rows):
        column = 0
        for span in row:
            while column in taken[number]:
                column += 1
            width = 1
            while width < span.columns and column + width not in taken[number]:
                width += 1
            height = min(span.rows, len(rows) - number)
            cut = cut or width < span.columns
            for below in range(number, number + height):
                taken[below].update(range(column, column + width))
            cells.append(_Cell(number, column, Span(width, height)))
            column += width
    return cells, cut
