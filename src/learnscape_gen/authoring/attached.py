"""The files of the inbox that a note shows or links to, which go where the note goes."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.inbox import DISCARDED_FOLDER, INBOX_FOLDER, is_note
from learnscape_gen.content.markdown.body import LinkKind
from learnscape_gen.content.scan import MAX_FILE, is_passed_over, is_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from learnscape_gen.authoring.item import Item


class Attached(NamedTuple):
    """A file that a note needs beside itself.

    Args:
        path: the file, relative to the project.
        inner: where it stands, seen from the note.
        content: its bytes.

    """

    path: str
    inner: str
    content: bytes


def attached_to(project: Path, item: Item) -> tuple[Attached, ...]:
    """Return the pictures and other files beside or below a note that it leads to.

    Other notes are left out, and so is what is not in the inbox, too large, or a link.

    Args:
        project: the project's folder.
        item: the note.

    Raises:
        OSError: one of them can't be read.

    """
    found = {each.path: each for each in _attached(project, item)}
    return tuple(found[path] for path in sorted(found))


def _attached(project: Path, item: Item) -> Iterator[Attached]:
    folder = posixpath.dirname(item.path)
    for link in item.post.body.links if item.post else ():
        inner = posixpath.normpath(link.target)
        path = f"{folder}/{inner}"
        parts = inner.split("/")
        is_beside = link.kind is LinkKind.FILE and not inner.startswith(("/", ".."))
        if not is_beside or is_note(inner) or not all(map(is_text, parts)):
            continue
        if any(map(is_passed_over, parts)) or path.startswith(f"{DISCARDED_FOLDER}/"):
            continue
        file = project / path
        if _is_within(project, file) and file.is_file() and file.stat().st_size <= MAX_FILE:
            yield Attached(path, inner, file.read_bytes())


def _is_within(project: Path, file: Path) -> bool:
    """Tell whether no link on the way leads elsewhere."""
    inbox = project.resolve() / INBOX_FOLDER
    return file.resolve() == inbox / file.relative_to(project / INBOX_FOLDER)
