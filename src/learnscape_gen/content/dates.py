"""Dates as authors write them: days, times, time zones and spans such as "12 months"."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

_SPAN = re.compile(r"(\d{1,4})\s*(day|week|month|year)s?", re.IGNORECASE)
_MONTHS_IN_YEAR = 12


def read_date(text: str) -> str | None:
    """Return a date in RFC 3339 form, or None when the text is no date.

    A time without a zone counts as UTC, and a day as its first moment in UTC, so that the result
    never depends on the machine. The day as written is always the first ten characters.
    """
    try:
        moment = datetime.fromisoformat(text.strip().replace(" UTC", "Z").replace(" Z", "Z"))
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    if moment.utcoffset() == timedelta(0):
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")
    return moment.replace(microsecond=0, tzinfo=moment.tzinfo).isoformat().split(".")[0]


def day_after(day: str, span: str) -> str | None:
    """Return the day that lies a span after another (both YYYY-MM-DD), or None for no such span.

    Args:
        day: the day to count from.
        span: a number and a unit, such as "12 months" or "90 days".

    """
    found = _SPAN.fullmatch(span.strip())
    if found is None:
        return None
    count, unit = int(found[1]), found[2].casefold()
    start = date.fromisoformat(day)
    try:
        if unit == "day":
            return (start + timedelta(days=count)).isoformat()
        if unit == "week":
            return (start + timedelta(weeks=count)).isoformat()
        months = count * (_MONTHS_IN_YEAR if unit == "year" else 1)
        return _months_after(start, months).isoformat()
    except (OverflowError, ValueError):
        return None


def _months_after(start: date, months: int) -> date:
    """Return the same day of a later month, or that month's last day where it is shorter."""
    year, month = divmod(start.year * _MONTHS_IN_YEAR + start.month - 1 + months, _MONTHS_IN_YEAR)
    for day in range(start.day, 27, -1):
        try:
            return date(year, month + 1, day)
        except ValueError:
            continue
    return date(year, month + 1, min(start.day, 27))
