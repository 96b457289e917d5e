"""Days and months in the words of a language."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from learnscape_gen.language.tags import primary

if TYPE_CHECKING:
    from babel import Locale

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@cache
def written_day(day: str, language: str = "en") -> str:
    """Return a day (YYYY-MM-DD) as people write it: 2 November 2026; other text stays as it is."""
    try:
        value = date.fromisoformat(day[:10])
    except ValueError:
        return day
    # Babel takes long to import, and many pages hold no date.
    from babel.dates import format_date  # noqa: PLC0415 - heavy

    return format_date(value, "long", locale_of(language))


@cache
def written_month(month: str, language: str = "en") -> str:
    """Return a month (YYYY-MM) as people write it: November 2026."""
    year, _, number = month.partition("-")
    if primary(language) == "en":
        return f"{_MONTHS[int(number) - 1]} {year}"
    from babel.dates import format_skeleton  # noqa: PLC0415 - as above

    return format_skeleton("yMMMM", date(int(year), int(number), 1), locale=locale_of(language))


@cache  # finding the locale takes longer than writing a day
def locale_of(language: str) -> Locale:
    """Return what Babel knows of a language; English where it knows nothing."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - as above

    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")
