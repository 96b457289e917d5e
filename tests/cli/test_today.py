"""The day it is."""

from __future__ import annotations

from datetime import date

import pytest

from learnscape_gen.cli.ending import WrongUseError
from learnscape_gen.cli.today import today


def test_the_day_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH makes results repeatable; it counts in UTC."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793577600")
    assert today() == "2026-11-02"


def test_otherwise_the_clock_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day is a date of the form that front matter has."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert date.fromisoformat(today()) >= date(2026, 1, 1)


@pytest.mark.parametrize("epoch", ["soon", "9" * 30])
def test_nonsense_is_told(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    """A value that is no number of seconds is wrong use."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(WrongUseError, match="number of seconds"):
        today()
