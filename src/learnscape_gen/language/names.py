"""The names of languages, each in its own words: Deutsch, français, العربية."""

from __future__ import annotations

from functools import cache


@cache
def name_of_language(language: str) -> str:
    """Return what a language calls itself; its tag where nothing is known of it."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - as in `dates`

    try:
        return Locale.parse(language, sep="-").get_display_name() or language
    except (UnknownLocaleError, ValueError):
        return language
