"""The folder in which new and changed files wait until all of them can be moved into place.

It stands in the output folder and so on the same disk, and has the shape of the site: where a whole
folder is new, one move brings it to its place with all that is in it.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from learnscape_gen.stamp import Stamp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STAGING = ".learnscape-staging"


@contextmanager
def staging_folder(output: Path) -> Iterator[None]:
    """See to it that the folder is gone before a build and after it, however that ends."""
    was_there = output.is_dir()
    folder = output / STAGING
    shutil.rmtree(folder, ignore_errors=True)  # a build that was killed left it
    try:
        yield
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if not was_there and output.is_dir() and not any(output.iterdir()):
            output.rmdir()


def stage(output: str, path: str, content: bytes | Path) -> Stamp:
    """Let a file wait; return its stamp, which it keeps when it is moved.

    Args:
        output: the output folder.
        path: where the file goes in it.
        content: its bytes, or the file to copy.

    Raises:
        OSError: the disk is full, or a file can't be read or written.

    """
    place = f"{output}/{STAGING}/{path}"
    try:
        try:
            return _written(place, content)
        except FileNotFoundError:
            _make_folder(os.path.dirname(place))  # noqa: PTH120 - quicker
            return _written(place, content)
    except OSError as fault:
        # People know the file by its place, not by the one in which it waits.
        fault.filename = f"{output}/{path}"
        raise


def _make_folder(folder: str) -> None:
    """Make a folder; mostly the one above it is there, and nothing else need be looked at."""
    try:
        os.mkdir(folder)  # noqa: PTH102 - quicker
    except FileExistsError:
        pass
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - quicker


def _written(place: str, content: bytes | Path) -> Stamp:
    with open(place, "wb") as file:  # noqa: PTH123 - quicker
        if isinstance(content, bytes):
            file.write(content)
        else:
            with content.open("rb") as source:
                shutil.copyfileobj(source, file)
        file.flush()
        return Stamp.of_moved(os.fstat(file.fileno()))


def move_into_place(output: Path) -> None:
    """Move every file that waits to its place.

    Raises:
        OSError: a place can't be written. Every file is then old or new, and whole.

    """
    folder = output / STAGING
    if folder.is_dir():
        _move(os.fspath(folder), os.fspath(output))


def _move(source: str, target: str) -> None:
    with os.scandir(source) as entries:
        for entry in list(entries):
            place = f"{target}/{entry.name}"
            if entry.is_dir(follow_symlinks=False) and os.path.lexists(place):
                _move(entry.path, place)
                continue
            try:
                os.replace(entry.path, place)  # noqa: PTH105 - quicker
            except OSError as fault:
                fault.filename, fault.filename2 = place, None
                raise
