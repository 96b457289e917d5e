"""Finds the files of a folder, and never leaves it: links of the file system are not followed."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.scan import is_passed_over
from learnscape_gen.importers.draft import Left
from learnscape_gen.importers.words import one_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

_NO_TEXT = re.compile("[\ud800-\udfff]")
MOST_FILES = 1_000_000
"""So many files are looked at; a folder with more is no collection of notes."""


class File(NamedTuple):
    """A file: its path below the folder, as the system spells it but with `/`, and its bytes."""

    inner: str
    size: int


def walked(folder: Path, passed_over: Collection[str]) -> Iterator[File | Left]:
    """Yield the files below a folder, in the order of their names.

    Hidden files and folders, backups, and what tools make or fetch are not looked into.

    Args:
        folder: where to look.
        passed_over: names of further folders at the top that are no content.

    """
    count = 0
    waiting = [""]
    while waiting:
        inner = waiting.pop()
        try:
            with os.scandir(folder / inner) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as fault:
            yield Left(shown(inner), f"The folder can't be read: {fault.strerror}.")
            continue
        folders = []
        for entry in entries:
            path = f"{inner}/{entry.name}" if inner else entry.name
            if is_passed_over(entry.name) or entry.name in _MADE or path in passed_over:
                continue
            if entry.is_symlink():
                told = "It is a link to another place of the file system, which is not followed."
                yield Left(shown(path), told)
            elif entry.is_dir(follow_symlinks=False):
                folders.append(path)
            elif entry.is_file(follow_symlinks=False):
                count += 1
                if count > MOST_FILES:
                    yield Left(shown(path), f"The folder has more than {MOST_FILES:,} files.")
                    return
                if file := _file(entry, path):
                    yield file
        waiting += reversed(folders)


_MADE = frozenset({"node_modules", "__pycache__", "__MACOSX", "_site"})
"""Folders that tools fill."""


def _file(entry: os.DirEntry[str], path: str) -> File | None:
    try:
        return File(path, entry.stat(follow_symlinks=False).st_size)
    except OSError:  # it went meanwhile
        return None


def shown(inner: str) -> str:
    """Return a path as it can be told: names of a system may hold what is no text."""
    return one_line(_NO_TEXT.sub("\N{REPLACEMENT CHARACTER}", inner)) or "."
