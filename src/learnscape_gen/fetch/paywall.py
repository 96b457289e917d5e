"""Tells whether a page says of itself that it has to be paid for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator

_NO = {"false", "no", "0", "http://schema.org/false", "https://schema.org/false"}
_DEPTH = 8


def is_paywalled(html: bytes) -> bool:
    """Tell whether a page's own description says that it is not free.

    It looks for schema.org's `isAccessibleForFree` in JSON-LD and microdata, of the page itself and
    not of a part of it, and for the `article:content_tier` of social networks.

    Args:
        html: the page, or its beginning.

    """
    if b"isAccessibleForFree" not in html and b"article:content_tier" not in html:
        return False
    page = LexborHTMLParser(html)
    for script in page.css('script[type="application/ld+json"]'):
        try:
            told = json.loads(script.text(deep=True))
        except (ValueError, RecursionError):
            continue
        if any(_says_no(thing.get("isAccessibleForFree")) for thing in _things(told, _DEPTH)):
            return True
    for mark in page.css('[itemprop="isAccessibleForFree"]'):
        if _says_no(mark.attributes.get("content") or mark.attributes.get("href")):
            return True
    tiers = page.css('meta[property="article:content_tier"]')
    return any((tier.attributes.get("content") or "").strip() == "locked" for tier in tiers)


def _things(told: Any, depth: int) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - a stranger's JSON
    """Yield what JSON-LD describes at its top, and not what is a part of something else."""
    if isinstance(told, list) and depth:
        for each in told:
            yield from _things(each, depth - 1)
    elif isinstance(told, dict):
        yield told
        yield from _things(told.get("@graph", []), depth - 1)


def _says_no(value: object) -> bool:
    return value is False or (isinstance(value, str) and value.strip().lower() in _NO)
