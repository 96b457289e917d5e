"""Days in the words of the hub's language."""

from __future__ import annotations

from datetime import date
from functools import cache


@cache
def written_day(day: str, language: str = "en") -> str:
    """Return a day (YYYY-MM-DD) as people write it: 2 November 2026; other text stays as it is."""
    # Babel takes long to import, and many pages hold no date.
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415
    from babel.dates import format_date  # noqa: PLC0415

    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    try:
        return format_date(date.fromisoformat(day[:10]), "long", locale)
    except ValueError:
        return day
