"""Writes files so that each is old or new, never half: beside its target, then moved into place."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path

_NUMBERS = count()


def write_file(path: Path, content: bytes) -> None:
    """Write a file as one step; its folder must be there.

    Raises:
        OSError: the disk is full, or the place can't be written.

    """
    beside = path.with_name(f".{os.getpid()}-{next(_NUMBERS)}.learnscape-part")
    try:
        with beside.open("wb") as file:
            file.write(content)
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
