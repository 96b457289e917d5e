"""The bookmarks of a file in the form of Netscape, which every tool writes in its own way.

Folders are headings with a list below them. A bookmark is a link, and what stands after `<DD>`
is a note on it.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.importers.lines import LineCount
from learnscape_gen.importers.tag_soup import attributes_of, tags

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from learnscape_gen.importers.tag_soup import Tag

_LISTS = ("dl", "ul", "ol")
_DEEPEST = 50
"""So many folders may stand in each other; nobody made more by hand."""
_BARE_LESS = re.compile(r"<(?=[a-zA-Z/!?])(?!https?://[^\s<>]+>)")
"""What would begin a tag in Markdown, but for an address in such brackets."""
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")
"""What would be another sign there, and is none in the words themselves."""


class Folder(NamedTuple):
    """A folder: its name, and the attributes of its heading. A list without heading has no name."""

    name: str
    attributes: Mapping[str, str]


_NO_FOLDER = Folder("", {})


class Bookmark(NamedTuple):
    """A bookmark as it stands in a file.

    Args:
        line: the line on which it begins.
        attributes: those of its link, by their names in small letters.
        title: the words of the link.
        note: what stands below it, as Markdown.
        folders: the folders that it is in, outermost first.
        is_whole: whether the file does not end in the middle of it.

    """

    line: int
    attributes: Mapping[str, str]
    title: str
    note: str
    folders: tuple[Folder, ...]
    is_whole: bool


class Described(NamedTuple):
    """A note on a folder, or on none."""

    line: int
    folder: Folder
    note: str


def bookmarks(text: str) -> Iterator[Bookmark | Described]:
    """Yield the bookmarks of a file, and the notes on its folders, to its very end."""
    reading = _Reading(text)
    for tag in tags(text):
        yield from reading.take(tag)
    yield from reading.finish()


class _Reading:
    """What is known when the file has been read up to a tag.

    `_begun` is the tag whose words are being read: that of a link, a heading or a note.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = LineCount(text)
        self._folders: list[Folder] = []
        self._depth = 0
        self._heading: Folder | None = None
        self._mark: Bookmark | None = None
        self._begun: Tag | None = None

    def take(self, tag: Tag) -> Iterator[Bookmark | Described]:
        """Take the next tag, and yield what is whole by it."""
        name = tag.name
        if self._begun and not self._ends_words(tag):
            return
        if self._begun:
            yield from self._words_end(tag.start)
        if name == "dd" and not tag.closes:
            self._begun = tag
        elif name == "a" and not tag.closes:
            yield from self._mark_ends()
            line = self._lines.at(tag.start)
            folders = tuple(folder for folder in self._folders if folder.name)
            self._mark = Bookmark(line, attributes_of(tag), "", "", folders, tag.is_whole)
            self._begun = tag
        elif name[0] == "h" and name not in ("h1", "hr") and not tag.closes:
            yield from self._mark_ends()
            self._heading = Folder("", attributes_of(tag))
            self._begun = tag
        elif name in _LISTS:
            yield from self._mark_ends()
            self._list(tag)

    def finish(self) -> Iterator[Bookmark | Described]:
        """Yield what the end of the file makes whole."""
        if self._begun:
            yield from self._words_end(len(self._text))
        yield from self._mark_ends()

    def _ends_words(self, tag: Tag) -> bool:
        """Tell whether a tag ends the words that are being read; a paragraph in a note does not."""
        begun = self._begun
        if begun is None or tag.name in (*_LISTS, "dt", "dd"):
            return True
        if tag.name in ("p", "br", "li"):
            return False
        if begun.name != "dd":
            return True
        # A link in a note is part of it; that of a bookmark has an entry of its own.
        return tag.name[0] == "h"

    def _words_end(self, end: int) -> Iterator[Described]:
        """Give the words that were being read to what they belong to."""
        begun, self._begun = self._begun, None
        if begun is None:
            return
        words = self._text[begun.end : end]
        if begun.name == "a" and self._mark:
            self._mark = self._mark._replace(title=unescape(words))
        elif begun.name == "dd":
            note = _as_markdown(words)
            if self._mark:
                self._mark = self._mark._replace(note=note)
            elif note:
                yield Described(self._lines.at(begun.start), self._heading or _NO_FOLDER, note)
        elif self._heading:
            self._heading = self._heading._replace(name=" ".join(unescape(words).split()))

    def _mark_ends(self) -> Iterator[Bookmark]:
        # An anchor without words leads nowhere and was never kept by anybody.
        if self._mark and ("href" in self._mark.attributes or self._mark.title.strip()):
            yield self._mark
        self._mark = None

    def _list(self, tag: Tag) -> None:
        """Go into a list or out of it; a list without a heading above is no folder."""
        if not tag.closes:
            self._depth += 1
            if self._depth <= _DEEPEST:
                self._folders.append(self._heading or _NO_FOLDER)
        elif self._depth:
            if self._depth <= _DEEPEST:
                self._folders.pop()
            self._depth -= 1
        self._heading = None


_LINK = re.compile(r"<a\b([^<>]*+)>([^<]*+)</a\s*>", re.IGNORECASE)
_HREF = re.compile(r"href\s*+=\s*+[\"']?+(https?://[^\s\"'()<>]++)", re.IGNORECASE)
_BREAK = re.compile(r"<(/?p|br)\b[^<>]*>[ \t]*\n?", re.IGNORECASE)


def _as_markdown(words: str) -> str:
    """Return a note as Markdown: its breaks and links stay what they are, all else is words."""

    def link(found: re.Match[str]) -> str:
        address, text = _HREF.search(found[1]), " ".join(found[2].split())
        if not address:
            return text
        return f"[{text}]({address[1]})" if text else address[1]

    def line_break(found: re.Match[str]) -> str:
        return "\n" if found[1].lower() == "br" else "\n\n"

    text = _LINK.sub(link, _BREAK.sub(line_break, words)) if "<" in words else words
    text = _BARE_LESS.sub("&lt;", _ENTITY.sub("&amp;", unescape(text)))
    lines = [line.strip() if line.isspace() else line.rstrip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
