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
    """Return where the record of an output folder stands; every output has its own."""
    key = digest_of(str(output).encode(errors="surrogateescape"))[:12]
    return project / STATE / f"manifest-{key}.json"


def load_manifest(path: Path) -> frozenset[str] | None:
    """Return the files that builds wrote, or None when there is no record that can be read."""
    content = read_file(path)
    if content is None:
        return None
    try:
        stored = msgspec.json.decode(content, type=_Stored)
    except msgspec.DecodeError:
        return None
    return frozenset(stored.files) if stored.version == _VERSION else None


def save_manifest(path: Path, files: frozenset[str]) -> None:
    """Record the files that a build wrote.

    Raises:
        OSError: the state folder can't be written.

    """
    path.parent.mkdir(parents=True, exist_ok=True)
    ignore = path.parent / ".gitignore"
    if not ignore.exists():
        write_file(ignore, b"*\n")
    write_file(path, msgspec.json.encode(_Stored(_VERSION, sorted(files))))
