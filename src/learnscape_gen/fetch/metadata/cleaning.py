"""Makes the words of a stranger fit to be kept: one line, no signs that are not seen, not long."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from learnscape_gen.config import LANGUAGE_TAG

_JOINERS = "\u200c\u200d"
"""Not seen either, but Persian and emoji are spelt with them."""
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_SEPARATORS = "|·•:«»—–-"  # noqa: RUF001 - dashes of print
_YEAR = re.compile(r"\d{4}(?!\d)")


def clean_words(text: str, longest: int) -> str:
    """Return text on one line, at most so many characters long; it ends between words."""
    looked_at = text[: 20 * longest]
    if not looked_at.isprintable():
        seen = (c if c in _JOINERS or c.isprintable() else _instead(c) for c in looked_at)
        looked_at = "".join(seen)
    line = " ".join(looked_at.split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"


def _instead(char: str) -> str:
    """Return a space for what separates, and nothing for what is not seen."""
    return "" if unicodedata.category(char) in ("Cf", "Cs", "Co", "Cn") else " "


def clean_date(text: str) -> str:
    """Return a day as YYYY-MM-DD, a year where only that can be told, or an empty string."""
    text = text.strip()
    if found := _DAY.match(text):
        try:
            return date(*map(int, found.groups())).isoformat()
        except ValueError:
            return ""
    year = _YEAR.match(text)
    return year[0] if year and "1000" <= year[0] <= "2999" else ""


def clean_language(text: str) -> str:
    """Return a language tag, or an empty string."""
    tag = text.strip()[:40].replace("_", "-")
    return tag if re.match(LANGUAGE_TAG, tag) else ""


def without_site(title: str, site: str) -> str:
    """Return a title without the name of the site, which many pages put behind or before it."""
    if not site or title == site:
        return title
    name = re.escape(site)
    between = rf"\s+[{_SEPARATORS}]+\s+"
    return re.sub(f"^{name}{between}|{between}{name}$", "", title, flags=re.IGNORECASE)
