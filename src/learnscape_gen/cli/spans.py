"""Spans of time and days as options take them."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from learnscape_gen.cli.ending import WrongUseError


def needed_span(option: str, text: str) -> str:
    """Return a span such as "12 months".

    Raises:
        WrongUseError: it is none.

    """
    from learnscape_gen.content.dates import day_after

    if day_after("2000-01-01", text) is None:
        raise WrongUseError(
            f"{option} can't be '{text}'. Write a number and a unit: {option} \"12 months\""
        )
    return text.strip()


def needed_day(option: str, text: str) -> str:
    """Return a day as YYYY-MM-DD.

    Raises:
        WrongUseError: it is none.

    """
    from learnscape_gen.content.dates import read_date

    day = read_date(text)
    if day is None:
        raise WrongUseError(f"{option} can't be '{text}'. Write a day: {option} 2026-11-02")
    return day[:10]
