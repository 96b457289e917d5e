"""What a file system tells of the state of a file, and when that can be taken at its word.

A stamp is the quick way to see that a file is as it was; the digest of its bytes is the truth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    import os

_SECOND = 1_000_000_000
_FINE = _SECOND // 10
"""Nanoseconds: longer than a tick of the clocks by which modern file systems date files."""
_COARSE = 2 * _SECOND
"""FAT counts two seconds at a time, and some older file systems one."""


class Stamp(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """Size in bytes, and the nanoseconds at which content and entry of a file last changed.

    `changed` is set by the system and not by people, so that a file put back with an old date is
    seen. It is 0 where it tells nothing, as for files that were moved into place.
    """

    size: int
    modified: int
    changed: int = 0

    @classmethod
    def of(cls, stat: os.stat_result) -> Stamp:
        """Return the stamp of a file."""
        return cls(stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns)

    @classmethod
    def of_moved(cls, stat: os.stat_result) -> Stamp:
        """Return the stamp of a file whose entry changes without its content."""
        return cls(stat.st_size, stat.st_mtime_ns)

    def is_settled(self, now: int) -> bool:
        """Tell whether a later change would show, because the clock has moved on since the last.

        A file may change twice within one tick and keep its stamp (git calls such entries racy);
        one from the future never settles.

        Args:
            now: nanoseconds by the clock of the same file system.

        """
        newest = max(self.modified, self.changed)
        tick = _FINE if newest % _SECOND else _COARSE
        return newest + tick < now
