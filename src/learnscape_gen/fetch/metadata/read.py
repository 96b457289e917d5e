"""What is taken for true of all that a page claims of itself.

The order of trust is: Open Graph, which pages show when they are shared; JSON-LD, which search
engines read; microformats; named `<meta>` elements; plain tags. Each field is taken from the first
that has something to say. With the language it is the other way round, because Open Graph's is
often the one that came with the software, while `<html lang>` is what browsers go by.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.fetch.metadata.claims import Claims
from learnscape_gen.fetch.metadata.cleaning import (
    clean_date,
    clean_language,
    clean_words,
    without_site,
)
from learnscape_gen.fetch.metadata.json_ld import json_ld
from learnscape_gen.fetch.metadata.microformats import microformats
from learnscape_gen.fetch.metadata.named_meta import contents_by_name, named_meta
from learnscape_gen.fetch.metadata.open_graph import open_graph
from learnscape_gen.fetch.metadata.own_address import own_address
from learnscape_gen.fetch.metadata.plain_tags import plain_tags

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from selectolax.lexbor import LexborHTMLParser

TITLE, NAME, DESCRIPTION = 200, 120, 400
"""The most characters that are kept."""


def read_claims(page: LexborHTMLParser, address: str) -> Claims:
    """Return what a page says of itself, cleaned and bounded.

    Args:
        page: the parsed page.
        address: where it was fetched.

    """
    contents = contents_by_name(page)
    trusted = (
        open_graph(contents),
        json_ld(page),
        microformats(page),
        named_meta(contents),
        plain_tags(page),
    )
    site = _first((claims.site for claims in trusted), lambda text: clean_words(text, NAME))
    title = _first((claims.title for claims in trusted), lambda text: clean_words(text, TITLE))
    return Claims(
        title=without_site(title, site),
        author=_first((claims.author for claims in trusted), lambda text: clean_words(text, NAME)),
        date=_first((claims.date for claims in trusted), clean_date),
        language=_first((claims.language for claims in reversed(trusted)), clean_language),
        description=_first(
            (claims.description for claims in trusted), lambda text: clean_words(text, DESCRIPTION)
        ),
        site=site,
        # The canonical link is made for this; the rest comes in the usual order.
        address=_first(
            (trusted[-1].address, *(claims.address for claims in trusted)),
            lambda text: own_address(text, address),
        ),
    )


def _first(texts: Iterable[str], clean: Callable[[str], str]) -> str:
    """Return the first text of which something is left when it is cleaned."""
    return next(filter(None, map(clean, texts)), "")
