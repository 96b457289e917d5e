"""A piece of HTML as a tree, without what runs, what is not shown, and what is fetched."""

from __future__ import annotations

import html
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from learnscape_gen.content.markdown.characters import without_forbidden

if TYPE_CHECKING:
    from collections.abc import Iterator

_PASSED_OVER = (
    *("script", "style", "template", "noscript", "object", "embed", "applet", "svg", "math"),
    *("canvas", "input", "select", "button", "textarea", "map", "area", "link", "meta"),
)
SHOWN_ELSEWHERE = ("img", "iframe", "video", "audio", "source")
"""What a page fetches to show it."""
INLINE = frozenset(
    (
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn"),
        *("em", "font", "i", "ins", "kbd", "label", "mark", "meter", "nobr", "output", "q", "rp"),
        *("rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time"),
        *("tt", "u", "var", "wbr", *SHOWN_ELSEWHERE),
    )
)
"""What stands in a line; all else is a block, or ends a line."""
_TAG = re.compile(r"<[!/?a-zA-Z][^<>]*>")
_MARKUP = re.compile(r"<[!/?a-zA-Z]|&#?\w{1,32};")


def holds_markup(text: str) -> bool:
    """Tell whether a text may be HTML rather than plain words."""
    return bool(_MARKUP.search(text))


def without_tags(text: str) -> str:
    """Return the words of HTML that is too odd to be parsed."""
    return html.unescape(_TAG.sub(" ", text))


def words_of(text: str) -> str:
    """Return the words of a piece of HTML, or plain text, on one line and without markup."""
    if holds_markup(text):
        body = parsed(text)
        text = without_tags(text) if body is None else "".join(_words(body))
    return " ".join(text.split())


def _words(body: Any) -> Iterator[str]:  # noqa: ANN401 - lxml has no types
    """Yield the words of a page in pieces; a block is set off by spaces."""
    for element in body.iter():
        if element.tag not in INLINE:
            # The number of a letter that no page holds makes one, which can't be put back.
            element.text = f" {without_forbidden(element.text or '')}"
            element.tail = f" {without_forbidden(element.tail or '')}"
    yield from body.itertext()


def parsed(text: str, base: str = "") -> Any | None:  # noqa: ANN401 - lxml has no types
    """Return the body of a page, or None where the parser can't take it whole.

    Args:
        text: the HTML.
        base: the address that links are relative to; with it, they are made whole.

    """
    from lxml import etree  # noqa: PLC0415 - heavy, and not every import meets HTML

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        page = etree.fromstring(without_forbidden(text).encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        return None
    # It stops where elements stand too deep in each other, or a text is too long.
    was_cut = any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log)
    if page is None or was_cut:
        return None
    etree.strip_elements(page, *_PASSED_OVER, with_tail=False)
    for element in page.iter("a", *SHOWN_ELSEWHERE) if base else ():
        key = "href" if element.tag == "a" else "src"
        with suppress(ValueError):
            element.set(key, urljoin(base, element.get(key) or ""))
    return page.find("body")
