"""The plain tags of HTML: what every page has, and what says least."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.fetch.metadata.claims import Claims

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser


def plain_tags(page: LexborHTMLParser) -> Claims:
    """Return what `<title>`, `<html lang>`, `<link>`, `<time>` and the only heading claim."""
    headings = page.css("h1")
    heading = headings[0].text(separator=" ") if len(headings) == 1 else ""
    return Claims(
        title=_words(page, "head title") or heading,
        author=_words(page, "[rel~=author]"),
        date=_attribute(page, "time[pubdate], article time[datetime]", "datetime"),
        language=_attribute(page, "html[lang]", "lang"),
        address=_attribute(page, "link[rel~=canonical]", "href"),
    )


def _words(page: LexborHTMLParser, selector: str) -> str:
    node = page.css_first(selector)
    return node.text(separator=" ") if node else ""


def _attribute(page: LexborHTMLParser, selector: str, name: str) -> str:
    node = page.css_first(selector)
    return (node.attributes.get(name) or "") if node else ""
