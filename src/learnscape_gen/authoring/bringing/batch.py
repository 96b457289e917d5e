"""Files that are written together: all of a batch or none, and none over another.

Where a run is stopped or killed, the batches before are whole and the rest is not there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.content.places import CONTENT
from learnscape_gen.state.changes import Change, make_changes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_FILES = 400
_BYTES = 16 * 1024 * 1024
"""So much is in memory, and in the journal, at a time."""


class LeadsOutError(Exception):
    """A file or folder that is to be written lies outside of the hub; `path` tells which."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} leads out of the hub")
        self.path = path


class Batch:
    """Gathers new files and writes them.

    Args:
        project: the project's folder.
        write: whether anything is written at all.

    """

    def __init__(self, project: Path, *, write: bool) -> None:
        self._project = project
        self._write = write
        self._waiting: list[Change] = []
        self._bytes = 0
        self._safe: set[str] = set()

    def add(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Take files that belong together: paths relative to the project, and their bytes.

        Raises:
            LeadsOutError: one of them would be written elsewhere.

        """
        for path, content in files:
            self._refuse_outside(path)
            if self._write:
                self._waiting.append(Change(path, None, content))
                self._bytes += len(content)

    @property
    def is_full(self) -> bool:
        """Tell whether it is time to write."""
        return len(self._waiting) >= _FILES or self._bytes >= _BYTES

    def write(self) -> None:
        """Write what waits.

        Raises:
            ChangedMeanwhileError: somebody else has put a file in its place; then none is written.
            OSError: a file can't be written.

        """
        waiting, self._waiting, self._bytes = self._waiting, [], 0
        if waiting:
            make_changes(self._project, waiting)

    def _refuse_outside(self, path: str) -> None:
        """Refuse a file that a link would bring elsewhere."""
        folder = path.rpartition("/")[0]
        if (self._project / path).is_symlink():
            raise LeadsOutError(path)
        if folder not in self._safe:
            home = self._project.resolve() / CONTENT
            if not (self._project / folder).resolve().is_relative_to(home):
                raise LeadsOutError(folder)
            self._safe.add(folder)
