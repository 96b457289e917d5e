"""OPML: subscriptions become sources, links and lines of an outline become posts.

Lines under which others stand are folders. One that says more than its name is an item, too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.importers.dates import date_of
from learnscape_gen.importers.draft import Draft, Left
from learnscape_gen.importers.html_piece import words_of
from learnscape_gen.importers.letters import UnreadableError, read_bytes
from learnscape_gen.importers.markdown_of_html import markdown_of
from learnscape_gen.importers.outline_lines import ADDRESSES, outline_lines, outline_shape
from learnscape_gen.importers.outline_words import is_formatted, is_html
from learnscape_gen.importers.private_text import shareable
from learnscape_gen.importers.xml_text import xml_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from learnscape_gen.importers.draft import Item
    from learnscape_gen.importers.outline_lines import OutlineLine

_SAID = ("text", "title", "description", "note", "category", "tags", "language", "author")
_OF_PROGRAMS = ("type", "version", "isopen", "expanded", "collapsed", "isbreakpoint", "id")
"""How a program shows or reads a line, which is nothing of the thing itself."""
_UNDERSTOOD = frozenset((*_SAID, *_OF_PROGRAMS, *ADDRESSES, "xmlurl"))
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_BETWEEN_WORDS = re.compile(r"[\s,/]+")
_FEED_SCHEME = re.compile(r"feed:(?://)?", re.IGNORECASE)


def items(path: Path) -> Iterator[Item]:
    """Yield what an OPML file holds.

    A line that is only a folder is no item: its name stands in those that are in it.

    Raises:
        UnreadableError: the file can't be read, or no outline stands in it.

    """
    text = xml_text(read_bytes(path))
    shape = outline_shape(text)
    if not shape.lines:
        raise UnreadableError("There is no outline in it: it is no OPML file, or an empty one.")
    for line in outline_lines(text, shape):
        item = _item(line, f"{path.name}:{line.number}", has_feeds=shape.subscriptions > 0)
        if item:
            yield item


def _item(line: OutlineLine, place: str, *, has_feeds: bool) -> Item | None:
    """Return what a line becomes; nothing for a mere folder."""
    said = line.attributes
    title, body = _words(said)
    url = next((said[key] for key in ADDRESSES if said.get(key)), "")
    if not url and _ADDRESS.fullmatch(title):
        url = title
    feed = _feed_address(said.get("xmlurl", ""))
    if not (url or feed or body):
        if line.has_others:
            return None
        if not title:
            return Left(place, "It is an empty line of an outline.")
        if has_feeds:
            return Left(place, "It is a folder with nothing in it.", title)
    date = date_of(said.get("created", ""))
    folders = tuple(filter(None, (_words(above)[0] for above in line.above)))
    return Draft(
        place=place,
        kind="source" if feed else "post",
        title="" if title == url else title,
        url=url,
        body=body,
        tags=_tags(said, folders),
        folders=folders,
        date=date,
        language=said.get("language", ""),
        author=said.get("author", ""),
        feed=feed,
        kept=tuple(
            (key, shareable(value))
            for key, value in said.items()
            if value and key not in _UNDERSTOOD and not (key == "created" and date)
        ),
    )


def _words(said: dict[str, str]) -> tuple[str, str]:
    """Return the title of a line and, as Markdown, what it says besides."""
    text, title = said.get("text", ""), said.get("title", "")
    parts = [said.get("description", ""), said.get("note", "")]
    says_more = title and text and title != text and not said.get("xmlurl")
    if says_more or is_formatted(text):
        parts.insert(0, text)
    told = dict.fromkeys(markdown_of(part) for part in parts)
    name = title or text
    words = words_of(name) if is_html(name) else " ".join(name.split())
    return words, "\n\n".join(part for part in told if part and part != words)


def _tags(said: dict[str, str], folders: tuple[str, ...]) -> tuple[str, ...]:
    """Return the categories of a line: several are set off by commas, and may be paths.

    A path that only repeats the folders is none.
    """
    written = f"{said.get('category', '')},{said.get('tags', '')}".split(",")
    path = _BETWEEN_WORDS.sub(" ", " ".join(folders)).strip()
    tags = (
        tag.strip(" /")
        for tag in written
        if not (tag.startswith("/") and _BETWEEN_WORDS.sub(" ", tag).strip() == path)
    )
    return tuple(filter(None, tags))


def _feed_address(text: str) -> str:
    """Return the address of a feed, of which some programs change the scheme."""
    bare = _FEED_SCHEME.sub("", text.strip(), count=1)
    return bare if bare == text.strip() or "://" in bare else f"http://{bare}"
