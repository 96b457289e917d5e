"""Finds the files of content/, without opening any of them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.places import CONTENT, INBOX, Kind, place_of
from learnscape_gen.diagnostics import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LEFT_ALONE = ("Thumbs.db", "desktop.ini")


class SourceFile(msgspec.Struct, frozen=True):
    """A file of content/: its path in the project, what it is, and the stat that dates it."""

    path: str
    kind: Kind
    id: str
    size: int
    modified_ns: int

    @property
    def inner_path(self) -> str:
        """Return the path relative to content/."""
        return self.path[len(CONTENT) + 1 :]


def scan(project: Path) -> tuple[tuple[SourceFile, ...], tuple[Problem, ...]]:
    """Return the files of a project's content/, sorted by path, and what is wrong with them.

    Hidden files, backups and content/inbox/ are passed over. A link that leads out of content/ is
    never followed: nothing in a pull request may read the machine it is built on.
    """
    files: list[SourceFile] = []
    problems: list[Problem] = []
    top = project / CONTENT
    home = os.path.realpath(top)
    for entry, path in _walk(top):
        if fault := _fault_of(entry, path, home):
            problems.append(fault)
            continue
        if entry.is_dir():
            continue
        place = place_of(path)
        stat = entry.stat()
        found = SourceFile(
            f"{CONTENT}/{path}", place.kind, place.id, stat.st_size, stat.st_mtime_ns
        )
        if place.kind is Kind.ASTRAY:
            problems.append(_astray(found))
        else:
            files.append(found)
    return tuple(sorted(files, key=lambda file: file.path)), tuple(problems)


def _walk(top: Path) -> Iterator[tuple[os.DirEntry[str], str]]:
    """Yield every entry below a folder with its path relative to it; links are not entered."""
    waiting = [("", os.fspath(top))]
    while waiting:
        prefix, folder = waiting.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name
                if name.startswith(".") or name.endswith("~") or name in _LEFT_ALONE:
                    continue
                path = prefix + name
                if path == INBOX:
                    continue
                yield entry, path
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((path + "/", entry.path))


def _fault_of(entry: os.DirEntry[str], path: str, home: str) -> Problem | None:
    """Say why an entry can't be used."""
    at = Location(f"{CONTENT}/{path}".encode(errors="replace").decode())
    if any(ord(char) < ord(" ") or "\ud800" <= char <= "\udfff" for char in entry.name):
        return Problem.of(
            "E-FILE-NAME",
            "The name of this file holds signs that are no text.",
            at,
            "Rename it with letters, digits and hyphens.",
        )
    if entry.is_symlink():
        real = os.path.realpath(entry.path)
        if entry.is_dir() or not (os.path.isfile(real) and real.startswith(home + os.sep)):
            return Problem.of(
                "E-SYMLINK",
                "This link leads out of content/, to a folder, or to nothing.",
                at,
                "Put the file itself here.",
            )
    elif not entry.is_dir() and not entry.is_file():
        return Problem.of("E-FILE-NAME", "This is no plain file.", at, "Remove it from content/.")
    return None


def _astray(file: SourceFile) -> Problem:
    return Problem.of(
        "W-PLACE",
        "This file is not published: nothing is read from this place.",
        Location(file.path),
        "Posts go to content/posts/, tasks to content/work/<context>/, free pages to content/pages/.",
    )
