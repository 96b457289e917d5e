"""Dates with times and zones, as tools and people write them, and spans of time."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learnscape_gen.content.dates import day_after, read_date


@pytest.mark.parametrize(
    ("written", "instant"),
    [
        ("2026-11-02", "2026-11-02T00:00:00Z"),
        ("2026/11/02", "2026-11-02T00:00:00Z"),
        ("2026-1-2", "2026-01-02T00:00:00Z"),
        ("  2026-11-02 ", "2026-11-02T00:00:00Z"),
        ("2026-11-02 09:30", "2026-11-02T09:30:00Z"),
        ("2026-11-02T09:30:15", "2026-11-02T09:30:15Z"),
        ("2026-11-02T09:30:15Z", "2026-11-02T09:30:15Z"),
        ("2026-11-02t09:30:15.123456789z", "2026-11-02T09:30:15Z"),
        ("2026-11-02 09:30 UTC", "2026-11-02T09:30:00Z"),
        ("2026-11-02 09:30:15 +0200", "2026-11-02T09:30:15+02:00"),
        ("2026-11-02T09:30:15+02:00", "2026-11-02T09:30:15+02:00"),
        ("2001-12-14 21:59:43.10 -5", "2001-12-14T21:59:43-05:00"),
        ("2026-11-02T23:30:00-11:30", "2026-11-02T23:30:00-11:30"),
        ("2026-11-02T09:30:00-00:00", "2026-11-02T09:30:00Z"),
        ("0001-01-01", "0001-01-01T00:00:00Z"),
        ("9999-12-31T23:59:59+14:00", "9999-12-31T23:59:59+14:00"),
        ("٢٠٢٦-٠٩-٠٢", "2026-09-02T00:00:00Z"),
    ],
)
def test_dates_become_instants(written: str, instant: str) -> None:
    """A day, a time and a zone become RFC 3339; the day as written stays in front."""
    assert read_date(written) == instant


@pytest.mark.parametrize(
    "written",
    [
        "",
        "yesterday",
        "2026",
        "2026-11",
        "20261102",
        "2026-13-01",
        "2026-02-30",
        "0000-01-01",
        "02.11.2026",
        "2 November 2026",
        "2026-11-02T24:00",
        "2026-11-02T09:60",
        "2026-11-02 9",
        "2026-11-02 09:30 CET",
        "2026-11-02T09:30+24:00",
        "2026-11-02+02:00",
        "2026-11-02; DROP",
    ],
)
def test_other_text_is_no_date(written: str) -> None:
    """What could be read in two ways, or in none, is no date."""
    assert read_date(written) is None


@settings(deadline=None)
@given(st.text())
def test_any_text_is_judged(text: str) -> None:
    """No text fails, and a date that is accepted is one for Python, too."""
    instant = read_date(text)
    assert instant is None or datetime.fromisoformat(instant).tzinfo


@pytest.mark.parametrize(
    ("day", "span", "due"),
    [
        ("2026-11-02", "12 months", "2027-11-02"),
        ("2026-11-02", "1 Year", "2027-11-02"),
        ("2026-11-02", "90 days", "2027-01-31"),
        ("2026-11-02", "2weeks", "2026-11-16"),
        ("2024-01-31", "1 month", "2024-02-29"),
        ("2024-02-29", "1 year", "2025-02-28"),
        ("2026-12-31", "2 months", "2027-02-28"),
        ("2026-11-02", "0 days", "2026-11-02"),
    ],
)
def test_the_day_after_a_span(day: str, span: str, due: str) -> None:
    """A span is counted on the calendar; a month that is too short ends it earlier."""
    assert day_after(day, span) == due


@pytest.mark.parametrize("span", ["", "12", "a year", "one month", "-3 days", "12 moons"])
def test_other_text_is_no_span(span: str) -> None:
    """A span is a number and a unit."""
    assert day_after("2026-11-02", span) is None


@pytest.mark.parametrize("span", ["9999 years", "1 day", "1 week", "1 month"])
def test_the_calendar_ends(span: str) -> None:
    """A span that leads out of the calendar is none."""
    assert day_after("9999-12-31", span) is None
