"""`<meta>` elements by their names: also those of Dublin Core, of scholars and of Twitter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.fetch.metadata.claims import Claims

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser


def contents_by_name(page: LexborHTMLParser) -> dict[str, str]:
    """Return what `<meta>` elements say, by `property` or `name`; of several, the first counts."""
    found: dict[str, str] = {}
    for element in page.css("meta[content]"):
        told = element.attributes
        content = (told.get("content") or "").strip()
        for key in ("property", "name", "itemprop"):
            name = (told.get(key) or "").strip().lower()
            if name and content:
                found.setdefault(name, content)
    return found


def named_meta(contents: dict[str, str]) -> Claims:
    """Return what the names claim that are neither Open Graph's nor its companions'."""

    def first(*names: str) -> str:
        return next((contents[name] for name in names if name in contents), "")

    return Claims(
        title=first("citation_title", "dc.title", "dcterms.title", "twitter:title"),
        author=first(
            "citation_author", "dc.creator", "dcterms.creator", "author", "parsely-author"
        ),
        date=first(
            *("citation_publication_date", "citation_date", "dcterms.created", "dcterms.issued"),
            *("dc.date", "dc.date.issued", "datepublished", "date", "parsely-pub-date"),
        ).replace("/", "-"),
        language=first("citation_language", "dc.language", "dcterms.language"),
        description=first("description", "dc.description", "twitter:description"),
        site=first("citation_journal_title", "application-name", "dc.publisher"),
    )
