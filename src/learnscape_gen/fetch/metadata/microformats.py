"""Microformats 2: the entry that a page is about (microformats.org/wiki/h-entry)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.fetch.metadata.claims import Claims

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode


def microformats(page: LexborHTMLParser) -> Claims:
    """Return what the one entry of a page claims; a page with several is a list of others."""
    entries = page.css(".h-entry")
    if len(entries) != 1:
        return Claims()
    (entry,) = entries
    published = entry.css_first(".dt-published")
    address = entry.css_first("a.u-url")
    # The author of a citation within is not the author of the entry.
    authors = [each for each in entry.css(".p-author") if not _is_cited(each, entry)]
    card = authors[0].css_first(".p-name") if authors else None
    return Claims(
        title=_words(entry.css_first(".p-name:not(.h-card .p-name):not(.h-cite .p-name)")),
        author=_words(card or (authors[0] if authors else None)),
        date=(published.attributes.get("datetime") or _words(published)) if published else "",
        description=_words(entry.css_first(".p-summary")),
        address=(address.attributes.get("href") or "") if address else "",
    )


def _words(node: LexborNode | None) -> str:
    return node.text(separator=" ") if node else ""


def _is_cited(node: LexborNode, entry: LexborNode) -> bool:
    parent = node.parent
    while parent is not None and parent != entry:
        if "h-cite" in (parent.attributes.get("class") or "").split():
            return True
        parent = parent.parent
    return False
