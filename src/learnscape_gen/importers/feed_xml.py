"""Entries of RSS of any kind, and of Atom.

feedparser knows the dialects. It is given bytes, so that it neither fetches nor opens anything,
and it is spared what is in the texts: they become Markdown here.
"""

from __future__ import annotations

from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import feedparser

from learnscape_gen.importers.dates import date_of
from learnscape_gen.importers.draft import Draft, Left
from learnscape_gen.importers.feed_pieces import pieces_of
from learnscape_gen.importers.feed_repair import sound_feed
from learnscape_gen.importers.feed_words import (
    Source,
    enclosure,
    kept,
    minutes_of,
    name_without_mail,
    why_and_body,
)
from learnscape_gen.importers.html_piece import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from learnscape_gen.importers.draft import Item
    from learnscape_gen.importers.feed_pieces import Entry, Pieces

_AT_ONCE = 50
"""So many entries are parsed together; more take more memory, fewer more time."""
_UNDERSTOOD = frozenset(
    (
        *("title", "link", "id", "summary", "author", "published", "updated", "created", "expired"),
        *("language", "guidislink", "feedburner_origlink", "itunes_duration", "publisher"),
        # What is counted or asked by programs, and repeats of the above.
        *("slash_comments", "slash_section", "slash_department", "wfw_commentrss", "thr_total"),
        *("post-id", "itunes_episodetype", "itunes_explicit", "itunes_title", "where"),
    )
)


def entries(text: str, name: str) -> Iterator[Item] | None:
    """Return what becomes of the entries of a feed, or None where a text is no feed.

    Args:
        text: the text.
        name: the name of the file.

    """
    pieces = pieces_of(text)
    return None if pieces is None else _items(pieces, name)


def _items(pieces: Pieces, name: str) -> Iterator[Item]:
    about = _parsed(pieces, [pieces.about])
    source = _source(about["feed"])
    waiting = pieces.entries()
    while batch := list(islice(waiting, _AT_ONCE)):
        for entry, found in _found(pieces, batch):
            place = f"{name}:{entry.line}"
            draft = _draft(found, source, place) if found else None
            why = "It is an entry with nothing in it that can be read."
            yield draft or Left(place, why, entry.text.strip()[:80])


def _found(pieces: Pieces, batch: Sequence[Entry]) -> list[tuple[Entry, Any]]:
    """Return each entry with what the parser finds in it, or None."""
    found = _parsed(pieces, [entry.text for entry in batch])["entries"]
    if len(found) == len(batch):
        return list(zip(batch, found, strict=True))
    if len(batch) == 1:
        return [(batch[0], found[0] if found else None)]
    return [pair for entry in batch for pair in _found(pieces, [entry])]


def _parsed(pieces: Pieces, inner: list[str]) -> Any:  # noqa: ANN401 - feedparser has no types
    """Return what the parser finds in pieces of a feed; nothing, where it stumbles over them."""
    sound = BytesIO(sound_feed(pieces.root, inner))
    try:
        return feedparser.parse(sound, resolve_relative_uris=False, sanitize_html=False)
    except Exception:  # noqa: BLE001 - it may raise anything: a KeyError for elements out of place
        return {"feed": {}, "entries": []}


def _source(feed: Any) -> Source:  # noqa: ANN401 - feedparser has no types
    """Return what a feed says of itself."""
    links = dict.get(feed, "links") or ()
    itself = next((link.get("href", "") for link in links if link.get("rel") == "self"), "")
    return Source(
        words_of(_text(feed, "title")),
        _text(feed, "link"),
        itself,
        _text(feed, "language"),
        _author(feed),
    )


def _draft(entry: Any, source: Source, place: str) -> Draft | None:  # noqa: ANN401 - as above
    """Return the draft of an entry; None where it says nothing."""
    links = [link for link in dict.get(entry, "links") or () if link.get("href")]
    enclosed = [link for link in links if link.get("rel") == "enclosure"]
    url = _text(entry, "feedburner_origlink") or _text(entry, "link") or _permanent(entry)
    if not url and enclosed:
        url = enclosed[0]["href"]
    url = _whole(source.url, url)
    contents = dict.get(entry, "content") or ()
    content = max((part.get("value", "") for part in contents), key=len, default="")
    summary = _text(entry, "summary")
    why, body = why_and_body(summary if summary != content else "", content, url or source.url)
    title = _title(entry)
    if not (title or url or why or body):
        return None
    date, written = _date(entry)
    minutes = minutes_of(_text(entry, "itunes_duration"))
    original = dict.get(entry, "source") or {}
    files = (
        enclosure(*(link.get(key, "") for key in ("href", "type", "length"))) for link in enclosed
    )
    return Draft(
        place=place,
        title=title,
        url=url,
        why=why,
        body=body,
        tags=_tags(entry),
        date=date,
        language=_language(entry) or source.language,
        author=_author(entry) or source.author,
        source=words_of(_text(original, "title")) or source.title,
        source_url=_text(original, "link") or source.url,
        feed="" if original else source.feed,
        values=(("minutes", minutes),) if minutes else (),
        kept=(*_kept(entry), *written, *files),
    )


def _text(found: Any, key: str) -> str:  # noqa: ANN401 - as above
    """Return a text, without the ways in which feedparser finds another in its place."""
    value = dict.get(found, key)
    return value.strip() if isinstance(value, str) else ""


def _title(entry: Any) -> str:  # noqa: ANN401 - as above
    detail = dict.get(entry, "title_detail") or {}
    title = _text(entry, "title")
    return title if dict.get(detail, "type") == "text/plain" else words_of(title)


def _language(entry: Any) -> str:  # noqa: ANN401 - as above
    """Return the language that an entry's title or text says it is in."""
    details = [dict.get(entry, "title_detail"), *(dict.get(entry, "content") or ())]
    return next(filter(None, (_text(detail, "language") for detail in details if detail)), "")


def _permanent(entry: Any) -> str:  # noqa: ANN401 - as above
    id_ = _text(entry, "id")
    return id_ if id_.startswith(("http://", "https://")) else ""


def _whole(base: str, url: str) -> str:
    try:
        return urljoin(base, url) if url else ""
    except ValueError:
        return url


def _author(found: Any) -> str:  # noqa: ANN401 - as above
    detail = dict.get(found, "author_detail") or {}
    return name_without_mail(_text(detail, "name") or _text(found, "author"))


def _tags(entry: Any) -> tuple[str, ...]:  # noqa: ANN401 - as above
    tags = dict.get(entry, "tags") or ()
    return tuple(filter(None, (dict.get(tag, "label") or dict.get(tag, "term") for tag in tags)))


def _date(entry: Any) -> tuple[str, tuple[tuple[str, str], ...]]:  # noqa: ANN401 - as above
    """Return when an entry was published, else changed; what can't be read is to be kept."""
    for key in ("published", "created", "updated"):
        written, moment = _text(entry, key), dict.get(entry, f"{key}_parsed")
        if moment:
            figures = "{:04}-{:02}-{:02} {:02}:{:02}:{:02}".format(*moment[:6])
            if date := date_of(figures):
                return date, ()
        if written:
            return "", (("date", kept(written)),)
    return "", ()


def _kept(entry: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - as above
    """Yield what an entry says in words besides."""
    for key, value in dict.items(entry):
        if isinstance(value, str) and value.strip() and key not in _UNDERSTOOD:
            yield key, kept(value.strip())
