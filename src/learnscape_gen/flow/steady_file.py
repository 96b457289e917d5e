"""Reads a file so that it is known whether somebody wrote to it meanwhile."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.digest import Digester, digest_of

if TYPE_CHECKING:
    from typing import BinaryIO

_MORE = 2
_CHUNK = 1 << 20


class SteadyFile(NamedTuple):
    """A file's bytes, their digest, and whether the file stood still while it was read."""

    content: bytes
    digest: str
    is_steady: bool


def read_steadily(place: str, *, whole: bool) -> SteadyFile:
    """Read a file, again if it changes meanwhile.

    Args:
        place: where it is.
        whole: whether the bytes are wanted, or only their digest, as for what may be large.

    Raises:
        OSError: it can't be read.

    """
    with open(place, "rb") as file:  # noqa: PTH123 - paths of any file system
        read = _read_once(file, whole=whole)
        for _ in range(_MORE):
            if read.is_steady:
                break
            file.seek(0)
            read = _read_once(file, whole=whole)
    return read


def _read_once(file: BinaryIO, *, whole: bool) -> SteadyFile:
    before = os.fstat(file.fileno())
    content, digest = _all_of(file) if whole else (b"", _digest_of(file))
    after = os.fstat(file.fileno())
    steady = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    return SteadyFile(content, digest, steady)


def _all_of(file: BinaryIO) -> tuple[bytes, str]:
    content = file.read()
    return content, digest_of(content)


def _digest_of(file: BinaryIO) -> str:
    digester = Digester()
    while chunk := file.read(_CHUNK):
        digester.take(chunk)
    return digester.digest()
