"""Days in the words of the hub's language."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@cache
def written_day(day: str, language: str = "en") -> str:
    """Return a day (YYYY-MM-DD) as people write it: 2 November 2026; other text stays as it is."""
    try:
        return _manner_of(language)(date.fromisoformat(day[:10]))
    except ValueError:
        return day


@cache  # finding the locale takes longer than writing a day
def _manner_of(language: str) -> Callable[[date], str]:
    """Return what writes a day in a language."""
    # Babel takes long to import, and many pages hold no date.
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415
    from babel.dates import format_date  # noqa: PLC0415

    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    return lambda day: format_date(day, "long", locale)
