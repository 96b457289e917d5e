"""W-METRIC hears when the use of a tool is told as a result."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.checks.metrics import METRICS

if TYPE_CHECKING:
    from tests.checks.conftest import MakeReading, Told


@pytest.mark.parametrize(
    "text",
    [
        "The page had 12,000 views last year.",
        "It brought 312 completions in a month.",
        "A 95 % completion rate shows it.",
        "The completion rate was 87%.",
        "Online course completion rates reached 80 %.",
        "We delivered 400 training hours.",
        "Last year we gave 1 200 hours of training.",
        "38 of 40 seats filled.",
        "More than 2 million views.",
        "Hundreds of completions already.",
        "With 14 course\ncompletions it was a success.",
    ],
)
def test_counted_use_is_told(text: str, reading: MakeReading, told: Told) -> None:
    """Completions, views, hours and seats with a number are told once."""
    assert [p.code for p in told(METRICS, reading(text))] == ["W-METRIC"]


@pytest.mark.parametrize(
    "text",
    [
        "It takes about 3 hours.",
        "Views differ on that.",
        "In 2019 views changed.",
        "The database has 12 views.",
        "We do not count 4,000 views.",
        "Never mind the 4,000 views.",
        "Shell completions are handy.",
        "A task completion rate of 90 % is good usability.",
        "Two seats by the window, 40 seats in all.",
        "Over 48 hours of training on 8 machines.",
        "Are 10,000 views a success?",
        "“10,000 views!” said the vendor.",
        "Open 24 hours.",
        "The migration reached 95 % completion of its steps.",
        "A project completion rate of 90 %.",
    ],
)
def test_other_numbers_are_free(text: str, reading: MakeReading, told: Told) -> None:
    """Durations, opinions, databases, denials and quotations are no results."""
    assert told(METRICS, reading(text)) == []
