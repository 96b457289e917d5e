"""Holds the new and changed files of a site aside, until all of them can be moved into place."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

from learnscape_gen.state.files import is_same

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STAGING = ".learnscape-staging"
"""The folder, in the output folder and so on the same disk, in which files wait."""


class Staging:
    """Takes the files of a site one by one, so that they need not all be held in memory.

    Used in a `with` statement; at its end nothing is left of it, whether the files were moved into
    place or not. What is the same as in the output folder is not written at all.

    `paths` has every file that was taken in.
    """

    def __init__(self, output: Path) -> None:
        self.output = output
        self.paths: set[str] = set()
        self._folder = output / STAGING
        self._waiting: dict[str, Path] = {}

    def __enter__(self) -> Self:
        self._was_there = self.output.is_dir()
        shutil.rmtree(self._folder, ignore_errors=True)  # a build that was killed left it
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self._folder, ignore_errors=True)
        if not self._was_there and self.output.is_dir() and not any(self.output.iterdir()):
            self.output.rmdir()

    def add(self, path: str, content: bytes | Path) -> None:
        """Take in a file.

        Args:
            path: where it goes in the output folder.
            content: its bytes, or the file to copy.

        Raises:
            OSError: the disk is full, or a file can't be read or written.

        """
        self.paths.add(path)
        if is_same(self.output / path, content):
            return
        if not self._waiting:
            self._folder.mkdir(parents=True, exist_ok=True)
        place = self._folder / str(len(self._waiting))
        with self._named_in_faults(path):
            if isinstance(content, bytes):
                place.write_bytes(content)
            else:
                shutil.copyfile(content, place)
        self._waiting[path] = place

    @property
    def changed(self) -> tuple[str, ...]:
        """Return the paths of the files that are new or differ from what is there."""
        return tuple(self._waiting)

    def move_into_place(self) -> None:
        """Move every new and changed file to its place.

        Raises:
            OSError: a place can't be written. Every file is then old or new, and whole.

        """
        folders: set[Path] = set()
        for path, place in self._waiting.items():
            target = self.output / path
            with self._named_in_faults(path):
                if target.parent not in folders:
                    target.parent.mkdir(parents=True, exist_ok=True)
                    folders.add(target.parent)
                place.replace(target)

    @contextmanager
    def _named_in_faults(self, path: str) -> Iterator[None]:
        """Let a fault name the file that people know, not the one in the staging folder."""
        try:
            yield
        except OSError as fault:
            fault.filename = str(self.output / path)
            raise
