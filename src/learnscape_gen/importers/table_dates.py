"""Dates as people write them into tables. Which of two numbers is the day is never guessed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from learnscape_gen.importers.dates import date_of, date_of_clock
from learnscape_gen.paths import fold

_TIME = (
    r"(?:,?\s+(?:at\s+|um\s+)?(\d{1,2}):(\d\d)(?::\d\d)?(?:\s?([ap])\.?m\.?)?(?:\s?(?:uhr|h))?)?"
)
_FIGURES = re.compile(
    rf"(\d{{1,2}})[./-]\s?(\d{{1,2}})[./-]\s?(\d{{4}}|\d\d){_TIME}", re.IGNORECASE
)
_DAY_MONTH = re.compile(
    rf"(?:[^\W\d]+\.?,\s+)?(\d{{1,2}})(?:\.|er|st|nd|rd|th)?[\s-]+(?:de\s+)?([^\W\d]{{3,12}})\.?,?"
    rf"[\s-]+(?:de\s+)?(\d{{4}}){_TIME}",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"(?:[^\W\d]+\.?,\s+)?([^\W\d]{{3,12}})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}}){_TIME}",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d{9,19}", re.ASCII)
_LONGEST = 60
_MONTHS = 12
_OLD = 70
"""From here on a year of two digits is one of the last century, as clocks read it."""
_LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt", "pl", "cs", "sv")


class ReadDate(NamedTuple):
    """A date as front matter has it, or an empty text; and whether two days can be meant."""

    text: str
    is_ambiguous: bool = False


def table_date(cell: str, order: str = "") -> ReadDate:
    """Return the date in a cell.

    Args:
        cell: the text.
        order: "day-first" or "month-first", where somebody said how numbers are meant; with
            anything else, only numbers that can be meant in one way are read.

    """
    text = cell.strip()
    if len(text) > _LONGEST:
        return ReadDate("")
    if _CLOCK.fullmatch(text):
        return ReadDate(date_of_clock(text))
    if found := _FIGURES.fullmatch(text):
        return _of_figures(found, order)
    if found := _DAY_MONTH.fullmatch(text):
        day, month, year, *time = found.groups("")
        return _written(year, _month(month), int(day), time)
    if found := _MONTH_DAY.fullmatch(text):
        month, day, year, *time = found.groups("")
        return _written(year, _month(month), int(day), time)
    return ReadDate(date_of(text))


def _of_figures(found: re.Match[str], order: str) -> ReadDate:
    first, second = int(found[1]), int(found[2])
    year, *time = found.groups("")[2:]
    is_told = order in ("day-first", "month-first")
    if not is_told and first != second and max(first, second) <= _MONTHS:
        return ReadDate("", is_ambiguous=True)
    day_first = order == "day-first" if is_told else first > _MONTHS
    day, month = (first, second) if day_first else (second, first)
    if len(year) == 2:  # noqa: PLR2004 - digits
        year = f"{'19' if int(year) >= _OLD else '20'}{year}"
    return _written(year, month, day, time)


def _written(year: str, month: int, day: int, time: list[str]) -> ReadDate:
    hour, minute, half = time
    if not hour:
        return ReadDate(date_of(f"{year}-{month:02}-{day:02}"))
    hours = int(hour) % 12 + 12 * (half.lower() == "p") if half else int(hour)
    return ReadDate(date_of(f"{year}-{month:02}-{day:02} {hours:02}:{minute}"))


def _month(name: str) -> int:
    """Return the number of a month, 0 for another word."""
    return _months().get(fold(name), 0)


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    """Return the numbers of months by their names, in the languages that tables come in."""
    from babel.dates import get_month_names  # noqa: PLC0415 - heavy, and few tables need it

    return {
        fold(name).removesuffix("."): number
        for language in reversed(_LANGUAGES)
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for number, name in get_month_names(width, context, language).items()
    }
