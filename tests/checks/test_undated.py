"""H-DATE tells that a post without a date is not heard of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.checks.undated import UNDATED

if TYPE_CHECKING:
    from tests.checks.conftest import MakeReading, Told


def test_no_date(reading: MakeReading, told: Told) -> None:
    """A post without a date gets a hint that says what it misses."""
    [problem] = told(UNDATED, reading(date=""))
    assert problem.code == "H-DATE"
    assert "feeds" in problem.message


@pytest.mark.parametrize("date", ["2026-11-02", "2026-11-02T09:30:00+01:00", "1999-01-01"])
def test_any_date_is_a_date(date: str, reading: MakeReading, told: Told) -> None:
    """Old or new, with a time or without."""
    assert told(UNDATED, reading(date=date)) == []
