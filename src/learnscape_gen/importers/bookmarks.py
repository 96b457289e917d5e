"""Bookmarks of browsers and bookmarking services: what their attributes mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.importers.addresses import address_of
from learnscape_gen.importers.dates import date_of, date_of_clock
from learnscape_gen.importers.draft import Draft, Left, Noted
from learnscape_gen.importers.letters import UnreadableError, read_bytes, text_of
from learnscape_gen.importers.netscape import Bookmark, bookmarks
from learnscape_gen.importers.words import one_line
from learnscape_gen.paths import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from learnscape_gen.importers.draft import Item
    from learnscape_gen.importers.netscape import Folder

_OF_THE_BROWSER = ("personal_toolbar_folder", "unfiled_bookmarks_folder")
"""Attributes of folders that the browser made: their names say nothing of what is in them."""
_FOLDERS_OF_BROWSERS = frozenset(
    [
        *("favorites", "favourites", "favorites bar", "bookmarks", "bookmarks bar"),
        *("bookmarks menu", "bookmarks toolbar", "other bookmarks", "mobile bookmarks"),
        "unsorted",
    ]
)
"""Names of such folders where no attribute says so; they count only where they are outermost."""
_PRIVATE_FOLDERS = frozenset({"private", "privat", "privé", "privado", "personal"})

_UNDERSTOOD = frozenset(
    {"href", "add_date", "time_added", "tags", "labels", "private", "toread", "feedurl"}
)
_NOT_KEPT = frozenset(
    [
        *(
            "icon",
            "icon_uri",
            "iconuri",
            "last_visit",
            "last_visited",
            "last_modified",
            "last_charset",
            "id",
        ),
        *("target", "class", "style", "rel", "data-cover", "folded", "post_data", "feed"),
    ]
)
"""How a browser showed a bookmark and when it was looked at; no curator has a use for that."""
_NO_TAGS = frozenset({"no_tag", "nolabel"})
_NOTES_OF_LINKDING = re.compile(r"\[/?linkding-notes\]")


def items(path: Path) -> Iterator[Item]:
    """Yield the bookmarks of a file.

    Args:
        path: what a browser or service wrote when it was asked to export bookmarks as HTML.

    Raises:
        UnreadableError: it can't be read, or is nothing of the kind.

    """
    text = text_of(read_bytes(path))
    _refuse_others(text)
    name = one_line(path.name)
    for found in bookmarks(text):
        if isinstance(found, Bookmark):
            yield _item(found, f"{name}:{found.line}")
        elif not _is_of_browser(found.folder):
            what = f"The folder '{found.folder.name}'" if found.folder.name else "The file"
            told = f"{what} says of itself: {one_line(found.note, 200)}"
            yield Noted(f"{name}:{found.line}", told)


def _refuse_others(text: str) -> None:
    start = text[:200].lstrip()
    if not start:
        raise UnreadableError("The file is empty.")
    if start.startswith(("{", "[")):
        raise UnreadableError("It is JSON. Export the bookmarks as an HTML file instead.")
    if start.startswith("PK\x03\x04"):
        raise UnreadableError("It is a zip. Unpack it, and name the HTML file in it.")
    if start.startswith("mozLz4"):
        raise UnreadableError("It is a backup of Firefox. Export the bookmarks to HTML instead.")
    if not re.search(r"<(?:a|dl|!DOCTYPE NETSCAPE)\b", text, re.IGNORECASE):
        raise UnreadableError("There are no bookmarks in it: it holds no links of HTML.")


def _item(found: Bookmark, place: str) -> Item:
    """Return a bookmark as a draft, or why it can be none."""
    said = found.attributes
    title = one_line(found.title)
    if not found.is_whole:
        return Left(place, "The file ends in the middle of it.", title)
    feed = address_of(said.get("feedurl", "")).url
    written = said.get("href", "")
    address = address_of(written)
    if "%s" in written and "shortcuturl" in said:
        return Left(place, "It is a search for words that one types, and no page.", title)
    # Shaarli gives a note of one's own the address of a page of its own.
    is_note = bool(found.note) and written.startswith(("/", "?"))
    if not (address.url or feed or is_note):
        shown = title or ("" if address.secret else written)
        return Left(place, address.why, one_line(shown, 80))
    return Draft(
        place=place,
        kind="source" if feed else "post",
        title=found.title,
        url=address.url,
        feed=feed,
        body=_body(found.note),
        tags=_tags(said),
        folders=_folders(found.folders),
        date=_date(said),
        kept=(*_kept(said), *((("address", written),) if is_note else ())),
        private=_is_private(found),
    )


def _body(note: str) -> str:
    """Return a note; linkding puts what it calls description and notes into one."""
    parts = (part.strip() for part in _NOTES_OF_LINKDING.split(note))
    return "\n\n".join(filter(None, parts))


def _tags(said: Mapping[str, str]) -> tuple[str, ...]:
    written = said.get("tags") or said.get("labels") or ""
    tags = [tag.strip() for tag in written.split(",")]
    if said.get("toread") == "1":
        tags.append("toread")
    return tuple(tag for tag in tags if tag and tag.lower() not in _NO_TAGS)


def _folders(folders: tuple[Folder, ...]) -> tuple[str, ...]:
    """Return the names of folders, without the outermost if the browser made that."""
    names = [folder.name for folder in folders if not _is_of_browser(folder)]
    is_of_browser = names and fold(names[0]) in _FOLDERS_OF_BROWSERS
    return tuple(names[1:] if is_of_browser else names)


def _is_of_browser(folder: Folder) -> bool:
    return any(folder.attributes.get(key) for key in _OF_THE_BROWSER)


def _date(said: Mapping[str, str]) -> str:
    written = said.get("add_date") or said.get("time_added") or ""
    return date_of_clock(written) or date_of(written)


def _kept(said: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the attributes that mean something nobody else understands: a keyword, a star."""
    names = {"shortcuturl": "keyword"}
    return tuple(
        (names.get(name, name), value)
        for name, value in said.items()
        if value and name not in _UNDERSTOOD and name not in _NOT_KEPT
    )


def _is_private(found: Bookmark) -> bool:
    """Tell whether a bookmark, or a folder that it is in, was not for everybody."""
    return found.attributes.get("private") == "1" or any(
        folder.attributes.get("private") == "1" or fold(folder.name) in _PRIVATE_FOLDERS
        for folder in found.folders
    )
