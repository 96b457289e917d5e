"""Dates of all tools become those of front matter."""

from __future__ import annotations

import pytest

from learnscape_gen.importers.dates import date_of, date_of_clock


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2024-02-29", "2024-02-29"),
        ("2024-02-29T10:11:12Z", "2024-02-29T10:11:12Z"),
        ("2024-02-29 00:00", "2024-02-29"),
        ("2024-02-29T10:11:12+01:00", "2024-02-29T10:11:12+01:00"),
        ("Tue, 03 Jun 2008 11:05:30 GMT", "2008-06-03T11:05:30Z"),
        ("1970-01-01", ""),
        ("2106-02-07", ""),
        ("2024-02-30", ""),
        ("03/04/2024", ""),
        ("yesterday", ""),
    ],
)
def test_dates(written: str, told: str) -> None:
    """A date is one that somebody meant; a day that could be a month is not guessed at."""
    assert date_of(written) == told


@pytest.mark.parametrize(
    ("count", "told"),
    [
        ("1709201472", "2024-02-29T10:11:12Z"),
        ("1709201472123", "2024-02-29T10:11:12Z"),
        ("1709201472123456", "2024-02-29T10:11:12Z"),
        ("1709201472123456789", "2024-02-29T10:11:12Z"),
        ("13353675072123456", "2024-02-29T10:11:12Z"),
        ("1709164800", "2024-02-29"),
        ("0", ""),
        ("1", ""),
        ("4294967295", ""),
        ("99999999999999999999", ""),
        ("-5", ""),
        ("soon", ""),
    ],
)
def test_clocks(count: str, told: str) -> None:
    """Whatever unit and epoch a tool counts in, the same moment comes out."""
    assert date_of_clock(count) == told
