"""The inbox: the files in content/inbox/, of which nothing is published and nothing is asked.

What is thrown away stands in a folder of it, so that it can be had again.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from learnscape_gen.content.places import CONTENT, INBOX
from learnscape_gen.content.scan import is_passed_over, is_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

INBOX_FOLDER = f"{CONTENT}/{INBOX}"
DISCARDED_FOLDER = f"{INBOX_FOLDER}/discarded"
_NOTES = (".md", ".markdown", ".txt")
"""Endings of what can become a post; all else in the inbox is left alone."""


def waiting_in(project: Path) -> tuple[str, ...]:
    """Return the paths of what waits in the inbox, relative to the project and sorted.

    Links are not followed: what they lead to may be outside the hub.

    Args:
        project: its folder.

    Raises:
        OSError: a folder of the inbox can't be read.

    """
    return _notes_below(project, INBOX_FOLDER)


def thrown_away_in(project: Path) -> tuple[str, ...]:
    """Return the paths of what was thrown away, as `waiting_in` returns what waits."""
    return _notes_below(project, DISCARDED_FOLDER)


def _notes_below(project: Path, path: str) -> tuple[str, ...]:
    folder = project / path
    if any((project / part).is_symlink() for part in (CONTENT, INBOX_FOLDER, path)):
        return ()
    return tuple(sorted(_notes(os.fspath(folder), path))) if folder.is_dir() else ()


def is_note(name: str) -> bool:
    """Tell by its name whether a file can become a post."""
    return name.lower().endswith(_NOTES)


def _notes(folder: str, path: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            inner = f"{path}/{entry.name}"
            passed_over = is_passed_over(entry.name) or not is_text(entry.name)
            if passed_over or inner == DISCARDED_FOLDER:
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _notes(entry.path, inner)
            elif is_note(entry.name) and entry.is_file(follow_symlinks=False):
                yield inner
