"""A web page and what it says of itself, or why that can't be known."""

from __future__ import annotations

import msgspec
from selectolax.lexbor import LexborHTMLParser

from learnscape_gen.fetch.charset import decoded
from learnscape_gen.fetch.metadata.claims import Claims
from learnscape_gen.fetch.metadata.read import read_claims
from learnscape_gen.fetch.metadata.reading_words import words_to_read
from learnscape_gen.fetch.outcome import HTML, Fetched, FetchFault, Reason


class Page(msgspec.Struct, frozen=True):
    """What a page says of itself, cleaned and bounded; empty where it says nothing.

    Args:
        address: where it was fetched in the end.
        claims: its words; `claims.address` is the one that it gives as its own.
        words: how many there are to read, roughly; 0 where only its beginning was read.
        doubtful: whether letters beyond ASCII may be wrong in what is said here.

    """

    address: str
    claims: Claims
    words: int = 0
    doubtful: bool = False


def read_page(fetched: Fetched) -> Page | FetchFault:
    """Return what a page says of itself. A hostile one can take long: see `reading_apart.py`."""
    media_type = media_type_of(fetched)
    if media_type not in HTML:
        return _fault(fetched, Reason.NOT_A_PAGE, media_type[:80])
    text, doubtful = decoded(
        fetched.body, fetched.headers.get("content-type", ""), whole=fetched.whole
    )
    page = LexborHTMLParser(text.replace("\0", "\ufffd"), scripting=True)
    if fetched.hops and page.css_first("input[type=password]"):
        return _fault(fetched, Reason.LOGIN_NEEDED)
    claims = read_claims(page, fetched.address)
    words = words_to_read(page) if fetched.whole else 0
    replaced = any("\ufffd" in text for text in claims)
    foreign = not all(text.isascii() for text in claims)
    return Page(fetched.address, claims, words, replaced or (doubtful and foreign))


def _fault(fetched: Fetched, reason: Reason, detail: str = "") -> FetchFault:
    return FetchFault(reason, fetched.address, detail, fetched.status, hops=fetched.hops)


def media_type_of(fetched: Fetched) -> str:
    """Return the media type of an answer; where the server does not say, its beginning may."""
    begins = fetched.body.lstrip()[:15].lower()
    looks_so = begins.startswith((b"<!doctype html", b"<html"))
    return fetched.media_type or ("text/html" if looks_so else "")
