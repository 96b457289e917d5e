"""An awesome list: a README whose headings are folders and whose points are posts.

An item is a point of a list, a row of a table, and a heading or a paragraph that begins with a
link. A point that only names the points below it is a folder. Points that lead to headings of the
same page are its contents: they are no items and are told of once, as is what links in running
text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.markdown.outline import Block, blocks_of
from learnscape_gen.content.markdown.written_code import fenced
from learnscape_gen.importers.awesome_entry import (
    Entry,
    entry_of,
    entry_of_row,
    heading_words,
    leads_away,
    lines_of,
    markdown_of_pieces,
    starts_entry,
    words_of_pieces,
)
from learnscape_gen.importers.awesome_folders import Folders
from learnscape_gen.importers.draft import Draft, Left, Noted
from learnscape_gen.importers.letters import UnreadableError
from learnscape_gen.importers.markdown_of_html import markdown_of
from learnscape_gen.importers.written_text import written_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from learnscape_gen.importers.draft import Item


def items(path: Path) -> Iterator[Item]:
    """Yield what an awesome list holds.

    Raises:
        UnreadableError: the file can't be read, or there is nothing in it.

    """
    blocks = list(_blocks(written_text(path)))
    if not blocks:
        raise UnreadableError("There is nothing in it.")
    reading = _Reading(path.name, blocks)
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        yield from reading.read(block, following)
    yield from reading.end()


def _blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a text; HTML that holds links is read as Markdown."""
    for block in blocks_of(text):
        if block.kind != "html":
            yield block
        elif "<a" in block.text.lower():
            for inner in blocks_of(markdown_of(block.text)):
                yield inner._replace(line=block.line)


class _Passed:
    """What is passed over: how often, and the line where it was first."""

    def __init__(self) -> None:
        self.count = 0
        self.line = 0

    def add(self, line: int, count: int = 1) -> None:
        """Count some more."""
        self.line = self.line if self.count else line
        self.count += count


class _Reading:
    """Reads the blocks of a list one after the other."""

    def __init__(self, name: str, blocks: list[Block]) -> None:
        self._name = name
        titles = sum(block.kind == "heading" and block.level == 1 for block in blocks)
        # A single heading of the first level is the name of the whole list.
        self._folders = Folders(title_level=1 if titles == 1 else 0)
        self._open: Draft | None = None
        self._open_in_list = False
        self._notes: list[str] = []
        self._header: tuple[str, ...] | None = None
        self._contents = _Passed()
        self._running = _Passed()

    def read(self, block: Block, following: Block | None) -> Iterator[Item]:
        """Yield what a block gives, and what was waiting for its end."""
        if block.kind in ("paragraph", "code") and self._belongs(block):
            code = fenced(block.text.rstrip()) if block.text else ""
            self._notes.append(markdown_of_pieces(block.pieces) or code)
            return
        yield from self._close()
        if block.kind != "row":
            self._header = None
        if block.kind == "heading":
            self._heading(block)
        elif block.kind == "item":
            yield from self._point(block, following)
        elif block.kind == "row":
            yield from self._row(block)
        elif block.kind == "paragraph":
            yield from self._paragraph(block)

    def end(self) -> Iterator[Item]:
        """Yield what was waiting for the end, and tell what was passed over."""
        yield from self._close()
        for passed, what in (
            (self._contents, "to headings of the page itself, as contents do"),
            (self._running, "away from running text"),
        ):
            if passed.count:
                links = "1 link leads" if passed.count == 1 else f"{passed.count} links lead"
                told = f"{links} {what}; no post is made of that."
                yield Noted(f"{self._name}:{passed.line}", told)

    def _belongs(self, block: Block) -> bool:
        """Tell whether a paragraph goes on with the item that is open."""
        if self._open is None or self._open_in_list != (block.level > 0):
            return False
        return self._open_in_list or not starts_entry(block.pieces)

    def _close(self) -> Iterator[Draft]:
        if self._open:
            body = "\n\n".join(filter(None, (self._open.body, *self._notes)))
            yield msgspec.structs.replace(self._open, body=body)
        self._open = None
        self._notes.clear()

    def _heading(self, block: Block) -> None:
        """Go on below a heading; one that is a link is an item, with the text below it."""
        entry = entry_of(block.pieces)
        self._folders.leave_headings(block.level)
        if starts_entry(block.pieces) and leads_away(entry.url):
            self._wait_for_more(self._draft(entry, block), in_list=False)
        self._folders.open_heading(block.level, heading_words(block.pieces))

    def _point(self, block: Block, following: Block | None) -> Iterator[Item]:
        """Yield what a point of a list gives at once."""
        self._folders.leave_points(block.level)
        entry = entry_of(block.pieces)
        holds_others = (
            following is not None and following.kind == "item" and following.level > block.level
        )
        if entry.url or not holds_others:
            yield from self._take(entry, block, in_list=True)
        self._folders.open_point(block.level, entry.name)

    def _row(self, block: Block) -> Iterator[Item]:
        """Yield what a row of a table gives at once."""
        if self._header is None:
            self._header = tuple(map(words_of_pieces, block.cells))
        else:
            yield from self._take(entry_of_row(self._header, block.cells), block, in_list=True)

    def _paragraph(self, block: Block) -> Iterator[Item]:
        """Yield the items in a paragraph whose lines begin with links; count links in others."""
        if block.level == 0:
            self._folders.leave_points(0)
        if block.level == 0 and self._folders.is_below_heading and starts_entry(block.pieces):
            for pieces in lines_of(block.pieces):
                yield from self._close()
                yield from self._take(entry_of(pieces), block, in_list=True)
            return
        links = sum(piece.kind == "link" and leads_away(piece.url) for piece in block.pieces)
        if links:
            self._running.add(block.line, links)

    def _take(self, entry: Entry, block: Block, *, in_list: bool) -> Iterator[Item]:
        """Let an entry wait for what belongs to it, or yield why it is left."""
        if entry.url.startswith("#"):
            self._contents.add(block.line)
        elif leads_away(entry.url):
            self._wait_for_more(self._draft(entry, block), in_list=in_list)
        else:
            why = "It leads to a file of the list itself." if entry.url else "It has no link."
            yield Left(self._place(block), why, (entry.name or entry.url)[:80])

    def _draft(self, entry: Entry, block: Block) -> Draft:
        folders = self._folders.names()
        place = self._place(block)
        return Draft(place=place, title=entry.name, url=entry.url, body=entry.note, folders=folders)

    def _place(self, block: Block) -> str:
        return f"{self._name}:{block.line}"

    def _wait_for_more(self, draft: Draft, *, in_list: bool) -> None:
        self._open, self._open_in_list = draft, in_list
