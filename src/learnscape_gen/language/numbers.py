"""Numbers in the manner of a language: 12,000 posts, 12.000 Beiträge."""

from __future__ import annotations

from functools import cache

_PLAIN = 1_000
"""Below this every language that we know of writes a number as it is."""


@cache
def written_number(number: int, language: str = "en") -> str:
    """Return a whole number with its thousands apart."""
    if abs(number) < _PLAIN:
        return str(number)
    # Babel takes long to import, and few hubs have so many of anything.
    from babel.numbers import format_decimal  # noqa: PLC0415 - heavy

    from learnscape_gen.language.dates import locale_of  # noqa: PLC0415 - the same

    return format_decimal(number, locale=locale_of(language), numbering_system="latn")
