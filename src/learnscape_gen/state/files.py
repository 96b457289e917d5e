"""Reads and replaces files so that each is old or new, never half."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def write_file(path: Path, content: bytes) -> None:
    """Write a file as one step: beside its place, then moved there. Its folder must be there.

    Raises:
        OSError: the disk is full, or the place can't be written.

    """
    beside = path.with_name(f"{path.name}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def read_file(path: Path) -> bytes | None:
    """Return a file's bytes, or None when there is no such file."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None
