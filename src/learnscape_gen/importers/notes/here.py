"""The note that is being rewritten: what is known all around it, and what comes of it."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from learnscape_gen.content.scan import MAX_FILE
from learnscape_gen.importers.draft import Attachment
from learnscape_gen.importers.notes.layout import anchor_elsewhere
from learnscape_gen.importers.notes.walking import shown
from learnscape_gen.paths import collision_key, composed, slug_fault, slugify

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from learnscape_gen.importers.notes.index import Index
    from learnscape_gen.importers.notes.told import Told

PICTURES = frozenset((".avif", ".bmp", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"))
"""Endings of files that are shown where they are named."""

CARRIED = PICTURES | frozenset(
    (
        *(".pdf", ".epub", ".txt", ".csv", ".tsv", ".json", ".ics", ".zip"),
        *(".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".odp"),
        *(".mp3", ".m4a", ".ogg", ".oga", ".wav", ".flac", ".mp4", ".m4v", ".mov", ".webm", ".ogv"),
    )
)
"""Endings of files that go along; no other is known to be harmless where it is published."""


MOST_ANCHORS = 200_000
"""So many headings are remembered, some tens of megabytes; then it begins anew."""


def can_be_carried(name: str) -> bool:
    """Tell by its name whether a file may go along with a note."""
    return f".{name.rpartition('.')[2].lower()}" in CARRIED


class Here:
    """A note, while its body is rewritten.

    Args:
        inner: the note, below the folder that is imported.
        folder: that folder.
        index: all notes and files of it.
        anchors: gives what a fragment may be in a note, and the id that the hub gives it.
        told: what is told at the end.

    """

    def __init__(
        self,
        inner: str,
        folder: Path,
        index: Index,
        anchors: Callable[[str], dict[str, str]],
        told: Told,
    ) -> None:
        self.inner = inner
        self.place = shown(inner)
        self.index = index
        self.tags: dict[str, None] = {}
        self.kept: list[tuple[str, str]] = []
        self.attached: dict[str, Attachment] = {}
        self._folder = folder
        self._anchors = anchors
        self._told = told

    def tell(self, told: str) -> None:
        """Note that something is so in this note."""
        self._told.add(told, self.place)

    def keep(self, name: str, text: str) -> None:
        """Keep what was not understood, in the draft and on no page."""
        self.kept.append((name, text))

    def anchor(self, inner: str, fragment: str) -> str | None:
        """Return the id that a heading of a note has in the hub; None where there is no such one.

        That of the title is empty.
        """
        fragment = fragment.rpartition("#")[2].strip()
        anchors = self._anchors(inner) if fragment else {}
        spellings = (fragment, slugify(fragment), anchor_elsewhere(fragment))
        return next((anchors[each] for each in spellings if each in anchors), None)

    def attach(self, file: str) -> str:
        """Let a file go along, and return its address as a link has it; empty if it can't."""
        if file in self.attached:
            return _as_address(self.attached[file].inner)
        name = composed(posixpath.basename(file))
        stem, _, ending = name.rpartition(".")
        if not can_be_carried(name):
            self.tell(f"Files that end with .{shown(ending)} do not go along; their names stay.")
            return ""
        if self.index.sizes[file] > MAX_FILE:
            most = MAX_FILE // 1024 // 1024
            self.tell(f"{shown(file)} is larger than {most} MiB and does not go along.")
            return ""
        if slug_fault(name):
            stem = slugify(stem)
        taken = {collision_key(each.inner) for each in self.attached.values()}
        number, name = 1, f"{stem}.{ending}"
        while collision_key(name) in taken:
            number += 1
            name = f"{stem}-{number}.{ending}"
        self.attached[file] = Attachment(name, self._folder / file)
        self.index.used.add(file)
        return _as_address(name)


class AnchorsKept:
    """Remembers the headings of the notes that were asked for, up to a number of headings.

    Args:
        read: gives those of a note.

    """

    def __init__(self, read: Callable[[str], dict[str, str]]) -> None:
        self._read = read
        self._known: dict[str, dict[str, str]] = {}
        self._count = 0

    def __call__(self, inner: str) -> dict[str, str]:
        """Return the headings of a note, as `anchors_in` gives them."""
        if inner not in self._known:
            found = self._read(inner)
            self._count += len(found) + 1
            if self._count > MOST_ANCHORS:
                self._known.clear()
                self._count = len(found) + 1
            self._known[inner] = found
        return self._known[inner]


_UNSAFE = frozenset(" \t%#?&<>\"'()\\`[]|*_~")


def _as_address(name: str) -> str:
    return "".join(f"%{ord(char):02X}" if char in _UNSAFE else char for char in name)
