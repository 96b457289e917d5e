"""Numbers with their nouns."""

from __future__ import annotations

import pytest

from learnscape_gen.cli.counted import counted, items_wait, seconds


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 errors"), (1, "1 error"), (2, "2 errors"), (1234, "1,234 errors")]
)
def test_the_noun_fits_the_number(number: int, said: str) -> None:
    """One is one, all else is many."""
    assert counted(number, "error") == said


def test_a_noun_that_hisses_gets_a_syllable() -> None:
    """Nobody writes addresss."""
    assert counted(2, "address") == "2 addresses"


def test_what_waits_agrees_with_its_number() -> None:
    """One waits, several wait."""
    assert (items_wait(1), items_wait(3, "still")) == ("1 item waits", "3 items still wait")


@pytest.mark.parametrize(("span", "said"), [(0.0213, "0.02 s"), (0.84, "0.8 s"), (61.26, "61.3 s")])
def test_a_short_time_has_a_digit_more(span: float, said: str) -> None:
    """A time is told as exactly as anyone cares."""
    assert seconds(span) == said
