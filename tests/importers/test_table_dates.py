"""Dates in tables: as many as can be read in one way only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.importers.table_dates import table_date


@pytest.mark.parametrize(
    ("cell", "date"),
    [
        ("2026-11-02", "2026-11-02"),
        ("31.12.2026", "2026-12-31"),
        ("12/31/2026", "2026-12-31"),
        ("05/05/2026", "2026-05-05"),
        ("30.12.26 14:05 Uhr", "2026-12-30T14:05:00Z"),
        ("2. November 2026", "2026-11-02"),
        ("Nov 2, 2026", "2026-11-02"),
        ("November 2, 2026 3:04 PM", "2026-11-02T15:04:00Z"),
        ("12/31/2026 12:05 am", "2026-12-31T00:05:00Z"),
        ("2 de noviembre de 2026", "2026-11-02"),
        ("1er janvier 2026", "2026-01-01"),
        ("1700000000", "2023-11-14T22:13:20Z"),
        ("1/1/1970", ""),
        ("31/02/2026", ""),
        ("45000", ""),
        ("2024", ""),
        ("soon", ""),
        ("", ""),
    ],
)
def test_one_way_to_read(cell: str, date: str) -> None:
    """What can be meant in one way is read, and nothing else is a date."""
    assert table_date(cell) == (date, False)


def test_two_ways_to_read() -> None:
    """Which number is the day is never guessed, but it can be told."""
    assert table_date("02/11/2026") == ("", True)
    assert table_date("02.11.2026 10:00", "iso") == ("", True)
    assert table_date("02/11/2026", "day-first").text == "2026-11-02"
    assert table_date("02/11/2026", "month-first").text == "2026-02-11"
    assert table_date("12/31/2026", "day-first") == ("", False)


@given(
    cell=st.text(max_size=80) | st.from_regex(r"\d{1,2}[./-]\d{1,2}[./-]\d{1,4}", fullmatch=True)
)
def test_any_cell(cell: str) -> None:
    """Whatever stands there, it is a date of a day that there was, or none."""
    date = table_date(cell, "day-first").text
    assert not date or date[4] == date[7] == "-"
