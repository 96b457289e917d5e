"""Entries of a JSON Feed, also of one that breaks off."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import msgspec

from learnscape_gen.importers.dates import date_of
from learnscape_gen.importers.draft import Draft, Left, Noted
from learnscape_gen.importers.feed_words import Source, enclosure, kept, minutes_of, why_and_body
from learnscape_gen.importers.html_piece import words_of
from learnscape_gen.importers.plain_markdown import paragraphs_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.importers.draft import Item

_UNDERSTOOD = frozenset(
    (
        *("id", "url", "title", "content_html", "content_text", "summary", "date_published"),
        *("author", "authors", "tags", "language", "attachments"),
    )
)
_ITEMS = re.compile(r'"items"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")


def entries(text: str, name: str) -> Iterator[Item] | None:
    """Return what becomes of the entries of a feed, or None where a text is no feed.

    Args:
        text: the text.
        name: the name of the file.

    """
    try:
        feed = msgspec.json.decode(text.encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError):
        return _salvaged(text, name)
    if not isinstance(feed, dict) or not isinstance(feed.get("items"), list):
        return None
    return _items(feed, name)


def _items(feed: dict[str, Any], name: str) -> Iterator[Item]:
    source = Source(
        words_of(_text(feed, "title")),
        _text(feed, "home_page_url"),
        _text(feed, "feed_url"),
        _text(feed, "language"),
        _author(feed),
    )
    for number, entry in enumerate(feed["items"], 1):
        place = f"{name}, item {number}"
        draft = _draft(entry, source, place) if isinstance(entry, dict) else None
        yield draft or Left(place, "It is an entry with nothing in it.", json.dumps(entry)[:80])


def _salvaged(text: str, name: str) -> Iterator[Item] | None:
    """Return what becomes of the entries before the place where a feed is broken."""
    found = _ITEMS.search(text)
    if found is None:
        return None
    feed: dict[str, Any] = {"items": []}
    for key in ("title", "home_page_url", "feed_url", "language"):
        feed[key] = _said(text[: found.start()], key)
    decoder, position = json.JSONDecoder(strict=False), found.end()
    with suppress(ValueError, RecursionError):  # at the end, or where nothing more can be read
        while True:
            between = _BETWEEN.match(text, position)
            position = between.end() if between else position
            entry, position = decoder.raw_decode(text, position)
            feed["items"].append(entry)
    line = text.count("\n", 0, position) + 1
    return _broken(feed, name, "" if text.startswith("]", position) else f"{name}:{line}")


def _said(text: str, key: str) -> str:
    """Return what a key says in broken JSON; as it is written, where that is broken, too."""
    found = re.search(rf'"{key}"\s*:\s*"((?:[^"\\]|\\.)*)"', text)
    if found is None:
        return ""
    try:
        said: str = json.loads(f'"{found[1]}"', strict=False)
    except ValueError:
        return found[1]
    return said


def _broken(feed: dict[str, Any], name: str, place: str) -> Iterator[Item]:
    yield from _items(feed, name)
    if place:
        yield Noted(place, "The file is broken here; entries behind this place are not read.")


def _draft(entry: dict[str, Any], source: Source, place: str) -> Draft | None:
    """Return the draft of an entry; None where it says nothing."""
    url = next(filter(None, (_text(entry, key) for key in ("url", "external_url", "id"))), "")
    if "url" not in entry and "external_url" not in entry and not url.startswith("http"):
        url = ""
    content, plain = _text(entry, "content_html"), _text(entry, "content_text")
    why, body = why_and_body(_text(entry, "summary"), content, url or source.url)
    body = body or paragraphs_of(plain)
    title = " ".join(_text(entry, "title").split())
    if not (title or url or why or body):
        return None
    written = _text(entry, "date_published") or _text(entry, "date_modified")
    date = date_of(written)
    attachments = [part for part in _list(entry, "attachments") if isinstance(part, dict)]
    minutes = next(
        filter(None, (minutes_of(_text(part, "duration_in_seconds")) for part in attachments)), ""
    )
    return Draft(
        place=place,
        title=title,
        url=url,
        why=why,
        body=body,
        tags=tuple(str(tag) for tag in _list(entry, "tags") if isinstance(tag, str | int)),
        date=date,
        language=_text(entry, "language") or source.language,
        author=_author(entry) or source.author,
        source=source.title,
        source_url=source.url,
        feed=source.feed,
        values=(("minutes", minutes),) if minutes else (),
        kept=tuple(_kept(entry, url, "" if date else written, attachments)),
    )


def _kept(
    entry: dict[str, Any], url: str, date: str, attachments: list[dict[str, Any]]
) -> Iterator[tuple[str, str]]:
    """Yield what an entry says besides."""
    if date:
        yield "date", kept(date)
    for key, value in entry.items():
        said = _text(entry, key)
        if said and key not in (*_UNDERSTOOD, "date_modified") and said != url:
            yield key, kept(said)
        elif key.startswith("_") and value:
            yield key, kept(json.dumps(value, ensure_ascii=False))
    for part in attachments:
        yield enclosure(*(_text(part, key) for key in ("url", "mime_type", "size_in_bytes")))


def _text(said: dict[str, Any], key: str) -> str:
    """Return a text; some write numbers where words are due."""
    value = said.get(key)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return str(value) if is_number else value.strip() if isinstance(value, str) else ""


def _list(said: dict[str, Any], key: str) -> list[Any]:
    value = said.get(key)
    return value if isinstance(value, list) else []


def _author(said: dict[str, Any]) -> str:
    """Return the names of the authors; one stands alone in the first version of the format."""
    authors = [*_list(said, "authors"), said.get("author")]
    names = (_text(author, "name") for author in authors if isinstance(author, dict))
    return ", ".join(dict.fromkeys(filter(None, names)))
