"""Dates as other tools have kept them: in words, in figures, or as the count of a clock."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from learnscape_gen.content.dates import read_date
from learnscape_gen.importers.words import one_line

_LONGEST_DATE = 60


def date_of(text: str) -> str:
    """Return a date that is written in words or figures, as YYYY-MM-DD or with a time.

    An empty string where it is none, or one that programs write for none: 1 January 1970, and
    what is beyond the end of a clock of 32 bits.
    """
    bare = one_line(text)
    if len(bare) > _LONGEST_DATE:
        return ""
    written = read_date(bare)
    if written is not None:
        has_time = ":" in bare
        return _sound(datetime.fromisoformat(written), has_time=has_time)
    try:
        return _sound(parsedate_to_datetime(bare), has_time=True)
    except (ValueError, OverflowError, TypeError, IndexError):
        return ""


def date_of_clock(text: str) -> str:
    """Return the date that a clock's number means, or an empty string as `date_of` does.

    Seconds, milliseconds, microseconds or nanoseconds since 1970 are told by their size, and so
    are the microseconds since 1601 that Chrome counts.
    """
    bare = text.strip()
    if not re.fullmatch(r"\d{1,20}(?:\.\d{0,9})?", bare, re.ASCII):
        return ""
    count = int(bare.partition(".")[0])
    for above, per_second, epoch in _CLOCKS:
        if count >= above:
            try:
                return _sound(epoch + timedelta(seconds=count // per_second), has_time=True)
            except OverflowError:
                return ""
    return ""


_1970, _1601 = datetime(1970, 1, 1, tzinfo=UTC), datetime(1601, 1, 1, tzinfo=UTC)
_CLOCKS = (
    (10**17, 10**9, _1970),
    (10**16, 10**6, _1601),
    (10**14, 10**6, _1970),
    (10**11, 10**3, _1970),
    (1, 1, _1970),
)
"""From which number on a clock counts so many a second, since when; the largest first."""


def _sound(moment: datetime, *, has_time: bool) -> str:
    """Return a moment as front matter has it; midnight is told as a day."""
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    day = moment.date().isoformat()
    if day in ("1969-12-31", "1970-01-01") or not 1000 <= moment.year < 2100:  # noqa: PLR2004 - years
        return ""
    moment = moment.replace(microsecond=0)
    if not has_time or not (moment.hour or moment.minute or moment.second):
        return day
    return moment.isoformat().replace("+00:00", "Z")
