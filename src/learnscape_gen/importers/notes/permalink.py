"""Addresses by a pattern, as Jekyll and Hugo have them: `/:year/:month/:title/`."""

from __future__ import annotations

import re

STYLES = {
    "date": "/:categories/:year/:month/:day/:title.html",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title.html",
    "none": "/:categories/:title.html",
}
"""Patterns that Jekyll has names for."""

_TOKEN = re.compile(r":([a-z_]+)")


def by_pattern(pattern: str, date: str, words: dict[str, str]) -> str:
    """Return an address, or an empty string where the pattern names what is not known.

    Args:
        pattern: what it is made by, or the name of one of Jekyll's.
        date: YYYY-MM-DD, perhaps with a time; empty where there is none.
        words: what further names in the pattern stand for.

    """
    known = dict(words)
    if date:
        year, month, day = date[:10].split("-")
        known |= {"year": year, "month": month, "day": day, "short_year": year[2:]}
        known |= {"i_month": month.lstrip("0"), "i_day": day.lstrip("0")}
    is_whole = True

    def value(found: re.Match[str]) -> str:
        nonlocal is_whole
        is_whole = is_whole and found[1] in known
        return known.get(found[1], "")

    address = _TOKEN.sub(value, STYLES.get(pattern, pattern))
    return re.sub("/{2,}", "/", address) if is_whole else ""
