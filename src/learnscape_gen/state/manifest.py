"""The record of the files that builds wrote into an output folder: only these are ever pruned.

It stands in the project's .learnscape/, never in the output. Losing it is safe: what a build does
not know it wrote, it leaves alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.digest import digest_of
from learnscape_gen.state.files import read_file, write_file

if TYPE_CHECKING:
    from pathlib import Path

STATE = ".learnscape"
_VERSION = 1


class _Stored(msgspec.Struct):
    """The file's form."""

    version: int
    files: list[str]


def manifest_path(project: Path, output: Path) -> Path:
    """Return where the record of an output folder stands; every output has its own.

    One inside the project goes by its place in it, so that the whole project may be moved.
    """
    inside = project in output.parents
    name = output.relative_to(project).as_posix() if inside else output.as_posix()
    key = digest_of(name.encode(errors="surrogateescape"))[:12]
    return project / STATE / f"manifest-{key}.json"


def load_manifest(path: Path) -> frozenset[str] | None:
    """Return the files that builds wrote, or None when there is no record that can be used."""
    content = read_file(path)
    if content is None:
        return None
    try:
        stored = msgspec.json.decode(content, type=_Stored)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
    if stored.version != _VERSION or not all(map(_stays_inside, stored.files)):
        return None
    return frozenset(stored.files)


def save_manifest(path: Path, files: frozenset[str]) -> None:
    """Record the files that a build wrote, unless the record says so already.

    Raises:
        OSError: the state folder can't be written.

    """
    path.parent.mkdir(parents=True, exist_ok=True)
    ignore = path.parent / ".gitignore"
    if not ignore.exists():
        write_file(ignore, b"*\n")
    content = msgspec.json.encode(_Stored(_VERSION, sorted(files)))
    if read_file(path) != content:
        write_file(path, content)


def _stays_inside(path: str) -> bool:
    """Tell whether a recorded path is one that a build can have written: a record may be forged."""
    return not path.startswith("/") and ".." not in path.split("/") and "\\" not in path
