"""Several files in one input: parts between separators, each with its name on its first line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SEPARATOR = b"\x1d"
"""A sign that no format uses, so that all others are left to them."""
_MOST = 40
"""So many files an input may have; more would only take time."""
_DEEPEST = 8
_LONGEST = 200
"""Bytes of one name in a path."""


class Part(NamedTuple):
    """A file: its name, which may be anything, and its bytes."""

    name: str
    content: bytes


def parts_of(content: bytes) -> list[Part]:
    """Return the files of an input."""
    found = []
    for part in content.split(SEPARATOR)[:_MOST]:
        name, _, inside = part.partition(b"\n")
        found.append(Part(name.decode("utf-8", "surrogateescape"), inside))
    return found


def joined(parts: Iterable[Part]) -> bytes:
    """Return files as one input."""
    return SEPARATOR.join(
        part.name.encode("utf-8", "surrogateescape") + b"\n" + part.content for part in parts
    )


def write_parts(parts: Iterable[Part], folder: Path) -> None:
    """Write files below a folder; a name that can be none there is passed over."""
    for part in parts:
        names = [name for name in part.name.split("/") if name.strip(".") and "\0" not in name]
        if not names or len(names) > _DEEPEST or any(len(name) > _LONGEST for name in names):
            continue
        path = folder.joinpath(*names)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(part.content)
        except OSError:
            continue  # a folder has this name, or a file has that of the folder
