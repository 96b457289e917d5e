"""Dates as authors write them: days, times, time zones and spans such as "12 months"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

DATE = (
    r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})"
    r"(?:(?:[tT]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d*)?)?"
    r"\s*(?:[zZ]|[uU][tT][cC]|[gG][mM][tT]|([+-])(\d{1,2})(?::?([0-5]\d))?)?)?"
)
SPAN = r"(\d{1,4})\s*([dD][aA][yY]|[wW][eE][eE][kK]|[mM][oO][nN][tT][hH]|[yY][eE][aA][rR])[sS]?"
"""How a date and a span are written, so that Python and JavaScript read it alike."""

_DATE = re.compile(DATE)
_SPAN = re.compile(SPAN)


def read_date(text: str) -> str | None:
    """Return a date in RFC 3339 form, or None when the text is no date.

    A time without a zone counts as UTC, and a day as its first moment in UTC, so that the result
    never depends on the machine. The day as written is always the first ten characters.
    """
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return None
    *moment, sign, hours, minutes = found.groups("0")
    year, month, day, hour, minute, second = map(int, moment)
    try:
        zone = _zone(sign, int(hours), int(minutes))
        read = datetime(year, month, day, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None
    return read.isoformat().replace("+00:00", "Z")


def _zone(sign: str, hours: int, minutes: int) -> tzinfo:
    """Return the zone that lies so far from UTC."""
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if sign == "-" else offset) if offset else UTC


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
        return _months_after(start, count * 12 if unit == "year" else count).isoformat()
    except (OverflowError, ValueError):
        return None


def _months_after(start: date, months: int) -> date:
    """Return the same day of a later month, or that month's last day where it is shorter."""
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))
