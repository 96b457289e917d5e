"""Spans of table cells."""

from __future__ import annotations

from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.markdown.table_spans import Rows, Span, settled

SPANS = st.builds(Span, st.integers(1, 5), st.integers(1, 5))
GROUPS = st.lists(st.lists(st.lists(SPANS, min_size=1, max_size=5), min_size=1, max_size=5),
                  min_size=1, max_size=3)  # fmt: skip


def grid_of(rows: Rows) -> list[list[tuple[int, int]]]:
    """Return, for each row, the cell that covers each column, as browsers lay them out."""
    taken: list[dict[int, tuple[int, int]]] = [{} for _ in rows]
    for number, row in enumerate(rows):
        column = 0
        for place, span in enumerate(row):
            while column in taken[number]:
                column += 1
            for below in range(number, number + span.rows):
                for beside in range(column, column + span.columns):
                    assert beside not in taken[below]
                    taken[below][beside] = (number, place)
    return [[row[column] for column in sorted(row)] for row in taken]


@given(GROUPS)
def test_cells_fill_a_table(groups: list[Rows]) -> None:
    """Nothing overlaps or hangs out, every row is as wide as all, every column has a first cell."""
    found = settled(groups)
    widths: set[int] = set()
    for rows, spans, lacking in zip(groups, found.groups, found.lacking, strict=True):
        assert [len(row) for row in rows] == [len(row) for row in spans]
        full = [[*row, *[Span()] * n] for row, n in zip(spans, lacking, strict=True)]
        widths.update(len(row) for row in grid_of(full))
    assert len(widths) == 1
    assert widths.pop() <= sum(len(row) for rows in groups for row in rows)


@given(GROUPS)
def test_what_is_settled_stays(groups: list[Rows]) -> None:
    """A table that is right is left as it is."""
    once = settled(groups)
    full = [
        [[*row, *[Span()] * n] for row, n in zip(spans, lacking, strict=True)]
        for spans, lacking in zip(once.groups, once.lacking, strict=True)
    ]
    again = settled(full)
    assert (again.groups, again.cut) == (full, False)


def test_a_span_over_nothing_is_no_loss() -> None:
    """Three columns in a table of one; a cell that has to give way to another is one."""
    assert settled([[[Span(3, 3)]]]) == ([[[Span()]]], [[0]], False)
    found = settled([[[Span(), Span(1, 2)], [Span(2)]]])
    assert (found.groups, found.cut) == ([[[Span(), Span(1, 2)], [Span()]]], True)


def test_a_table_made_to_be_slow_loses_its_spans() -> None:
    """Time and places stay in bounds."""
    start = perf_counter()
    found = settled([[[Span(999, 999)] * 10 for _ in range(1_000)]])
    assert found.cut
    assert found.groups[0][0] == [Span()] * 10
    assert settled([[[Span()] * 2_000, *[[Span()]] * 2_000]]).lacking == [[0] * 2_001]
    assert perf_counter() - start < 10
