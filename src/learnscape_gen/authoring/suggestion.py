"""What a new post can say before anybody is asked: from the page, or from its address alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit, urlunsplit

from learnscape_gen.authoring.normal_address import normal_address, without_tracking
from learnscape_gen.fetch.metadata.cleaning import clean_words
from learnscape_gen.paths import host_of

if TYPE_CHECKING:
    from learnscape_gen.fetch.page import Page

WORDS_A_MINUTE = 230
"""How fast adults read non-fiction silently, roughly (Brysbaert 2019 has 238 for English)."""
_FEW_WORDS = 150
"""A page with fewer words is no text to read: a video, a tool, or one that a script writes."""
_ENDING = re.compile(r"\.(?:x?html?|php\d?|aspx?|jspx?|cgi|md|pdf|txt)$", re.IGNORECASE)
_NO_WORDS = re.compile(r"[\d\W_]*|[0-9a-f-]{16,}|(?:index|default|home|view|watch|item|p)")
_LONGEST = 120


class Suggestion(NamedTuple):
    """What is known of a page. `guessed` tells that the title was made from the address."""

    address: str
    site: str
    title: str
    guessed: bool = True
    author: str = ""
    year: str = ""
    language: str = ""
    source: str = ""
    description: str = ""
    words: int = 0
    doubtful: bool = False

    @property
    def minutes(self) -> int:
        """Return how long the page takes to read, as far as its words tell; 0 if they don't."""
        return max(1, round(self.words / WORDS_A_MINUTE)) if self.words >= _FEW_WORDS else 0


def suggestion_for(address: str, page: Page | None) -> Suggestion:
    """Return what can be said of a page.

    Args:
        address: as it was given.
        page: what the page says of itself; None where it could not be read.

    """
    site = urlunsplit((*urlsplit(address)[:2], "/", "", ""))
    host = host_of(address)
    if page is None:
        return Suggestion(address, site, title_from(address), source=host)
    claims = page.claims
    return Suggestion(
        address=_address(address, page),
        site=site,
        title=claims.title or title_from(address),
        guessed=not claims.title,
        author=claims.author,
        year=claims.date[:4],
        language=claims.language,
        source=claims.site or claims.author or host,
        description=claims.description,
        words=page.words,
        doubtful=page.doubtful,
    )


def title_from(address: str) -> str:
    """Return a title made from the words of an address: the last part of its path that has any."""
    parts = urlsplit(address)
    for part in reversed(parts.path.split("/")):
        text = _ENDING.sub("", unquote(part, errors="replace"))
        if not _NO_WORDS.fullmatch(text.lower()) and "\ufffd" not in text:
            words = clean_words(re.sub(r"[-_+\s]+", " ", text), _LONGEST)
            return words[:1].upper() + words[1:] if words else host_of(address)
    return host_of(address)


def _address(given: str, page: Page) -> str:
    """Return the address to keep: the page's own name for itself, else the one that was given.

    Where the one that was given leads to a part of the page, it still does.
    """
    own = without_tracking(page.claims.address)
    if not own or normal_address(own) == normal_address(given):
        return given
    fragment = urlsplit(given).fragment
    return f"{own}#{fragment}" if fragment else own
