"""Where sites are built: on a memory file system, on disk, or in a folder of one's own."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

MEMORY = Path("/dev/shm")  # noqa: S108 - where Linux keeps its memory file system


class Place(NamedTuple):
    """A folder for the sites, and how a table calls it."""

    name: str
    folder: Path


def usual() -> str:
    """Return the word for the place that disturbs least: memory, where a system has it."""
    return "memory" if os.access(MEMORY, os.W_OK) else "disk"


def place_named(word: str, cache: Path) -> Place:
    """Return the place that a person means: `memory`, `disk`, which is the cache's, or a folder."""
    if word == "memory":
        return Place("on a memory file system", MEMORY)
    if word == "disk":
        return Place("on disk", cache)
    return Place(f"in {Path(word).name}", Path(word).resolve())
