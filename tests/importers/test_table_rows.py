"""Rows of a table, and the lines on which they begin."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.importers.table_rows import rows_of


def test_rows_know_their_lines() -> None:
    """Cells may go over several lines; empty rows are none."""
    rows = list(rows_of('a,b\n"x\ny",2\n\n,,\n z ,3', ",", first_line=2))
    assert rows == [(2, ["a", "b"]), (3, ["x\ny", "2"]), (7, ["z", "3"])]


def test_a_quote_that_is_never_closed_swallows_no_row() -> None:
    """Its line is read as it stands, and the next rows as ever."""
    rows = list(rows_of('1,"open\n2,"a\nb"\n3,5" screen\n4,"open', ","))
    assert [row.cells for row in rows] == [
        ["1", '"open'],
        ["2", "a\nb"],
        ["3", '5" screen'],
        ["4", "open"],
    ]


def test_a_cell_that_was_guarded_is_as_it_was() -> None:
    """The apostrophe that keeps a spreadsheet from running a cell is taken off."""
    assert [row.cells for row in rows_of("'=1+1,'so'\n", ",")] == [["=1+1", "'so'"]]


@given(text=st.lists(st.sampled_from(['"', ",", "\n", "a", '""', ' "'])).map("".join))
def test_each_line_is_in_one_row(text: str) -> None:
    """Rows come in order, and no letter of the text is lost."""
    rows = list(rows_of(text, ","))
    lines = [row.line for row in rows]
    assert lines == sorted(set(lines))
    assert sum("".join(row.cells).count("a") for row in rows) == text.count("a")
