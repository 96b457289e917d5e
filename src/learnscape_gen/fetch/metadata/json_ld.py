"""JSON-LD with the vocabulary of schema.org: the first thing in it that is a work."""

from __future__ import annotations

from collections import deque
from html import unescape
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.fetch.metadata.claims import Claims

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser

_WORKS = (
    *("Article", "Posting", "Report", "Course", "Book", "Object", "Episode", "HowTo", "Work"),
    *("LearningResource", "Code", "Dataset", "Recipe", "Event", "Guide", "Thesis", "Review"),
)
"""How the names of types end that stand for a work. A `WebPage` is taken where there is none."""

_MOST = 500
"""So many objects are looked at."""


def json_ld(page: LexborHTMLParser) -> Claims:
    """Return what the first work in the JSON-LD of a page claims."""
    found = list(_objects(page))
    work = next((each for each in found if _is_a(each, _WORKS)), None)
    work = work or next((each for each in found if _is_a(each, ("WebPage",))), {})
    site = _name(work.get("publisher")) or _name(work.get("isPartOf"))
    return Claims(
        title=_text(work.get("headline")) or _text(work.get("name")),
        author=_name(work.get("author")) or _name(work.get("creator")),
        date=_text(work.get("datePublished")),
        language=_name(work.get("inLanguage")),
        description=_text(work.get("description")),
        site=site,
        address=_address(work.get("mainEntityOfPage")) or _address(work.get("url")),
    )


def _objects(page: LexborHTMLParser) -> Iterator[dict[object, object]]:
    """Yield the objects of all scripts: those at the top first, then those in their graphs."""
    waiting: deque[object] = deque()
    for script in page.css('script[type="application/ld+json"]')[:20]:
        try:
            waiting.append(msgspec.json.decode(script.text()))
        except (msgspec.DecodeError, RecursionError, UnicodeError):
            continue
    seen = 0
    while waiting and seen < _MOST:
        value = waiting.popleft()
        if isinstance(value, list):
            waiting.extend(value[:_MOST])
        elif isinstance(value, dict):
            seen += 1
            yield value
            waiting.extend(value[key] for key in ("@graph", "mainEntity") if key in value)


def _is_a(value: dict[object, object], endings: tuple[str, ...]) -> bool:
    types = value.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and name.endswith(endings) for name in names)


def _text(value: object) -> str:
    """Return a text; many pages write it as HTML here."""
    return unescape(value) if isinstance(value, str) else ""


def _name(value: object) -> str:
    """Return the name of somebody or something; of several, up to three with commas."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value[:3])))
    if isinstance(value, dict):
        return _text(value.get("name"))
    text = _text(value)
    return "" if "://" in text else text


def _address(value: object) -> str:
    return _text(value.get("@id")) if isinstance(value, dict) else _text(value)
