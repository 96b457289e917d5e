"""Changes that a command makes to the files of a project: all of them or none.

What is to be written waits in the state folder with a **journal** that names it. Then each file is
moved into its place, if what stands there is still what the change was made from. A run that is
killed in between is finished by the next one.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager, suppress
from itertools import takewhile
from typing import TYPE_CHECKING, TypeVar

import msgspec
from filelock import FileLock

from learnscape_gen.state.files import read_file, write_file
from learnscape_gen.state.state import STATE, make_state_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

T = TypeVar("T")

_FOLDER = "changes"
_JOURNAL = "journal.json"
_TRIES = 5


class Change(msgspec.Struct, frozen=True):
    """A file that is to change.

    Args:
        path: the file, relative to the project, with `/`.
        before: its bytes as they were read; None where there is no such file.
        after: its new bytes; None where it goes.

    """

    path: str
    before: bytes | None
    after: bytes | None


class ChangedMeanwhileError(Exception):
    """Somebody else changed a file meanwhile; nothing was changed. `path` tells which."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} was changed by somebody else meanwhile")
        self.path = path


def make_changes(root: Path, changes: Iterable[Change]) -> None:
    """Make changes to the files of a project, all of them or none.

    Args:
        root: the project's folder.
        changes: one for each file.

    Raises:
        ChangedMeanwhileError: a file is no longer what it was when it was read.
        OSError: a file can't be written.

    """
    changes = tuple(changes)
    with _the_only_one(root) as folder:
        _finish(root, folder)
        # What is checked here first is checked again for each file, just before it is moved.
        for change in changes:
            _refuse_changed(root, change)
        _write_down(folder, changes)
        _make(root, folder, changes)


def make_beside_others(root: Path, wanted: Callable[[], tuple[Change, T]]) -> T:
    """Change a file that others write, too; where that was in between, ask again what to change.

    Args:
        root: the project's folder.
        wanted: tells the change, from the file as it is when this is asked, and what to return.

    Raises:
        ChangedMeanwhileError: somebody else writes it all the time.
        OSError: it can't be written.

    """
    tries = 1
    while True:
        change, told = wanted()
        try:
            if change.after != (change.before or b""):
                make_changes(root, [change])
        except ChangedMeanwhileError:
            if tries == _TRIES:
                raise
            tries += 1
        else:
            return told


def finish_changes(root: Path) -> None:
    """Finish the changes of a run that was killed while it made them.

    Raises:
        ChangedMeanwhileError: somebody else changed one of the files since then.
        OSError: a file can't be written.

    """
    if (root / STATE / _FOLDER / _JOURNAL).is_file():
        with _the_only_one(root) as folder:
            _finish(root, folder)


@contextmanager
def _the_only_one(root: Path) -> Iterator[Path]:
    """Give the folder in which changes wait to one run at a time."""
    make_state_folder(root / STATE)
    with FileLock(root / STATE / "changes.lock"):
        yield root / STATE / _FOLDER


def _write_down(folder: Path, changes: tuple[Change, ...]) -> None:
    """Write the journal; from then on the changes are made, whatever happens."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    write_file(folder / _JOURNAL, msgspec.json.encode(changes))


def _finish(root: Path, folder: Path) -> None:
    """Make what is left of the changes of a run that was killed."""
    journal = read_file(folder / _JOURNAL)
    if journal is None:
        return
    changes = msgspec.json.decode(journal, type=tuple[Change, ...])
    made: list[Change] = []
    left: list[Change] = []
    for change in changes:
        (made if read_file(root / change.path) == change.after else left).append(change)
    _make(root, folder, left, made)


def _make(
    root: Path, folder: Path, changes: Iterable[Change], made_already: Iterable[Change] = ()
) -> None:
    """Make changes that are written down. Where one can't be made, all are taken back."""
    made = [*made_already]
    try:
        for change in changes:
            _refuse_changed(root, change)
            made.append(change)
            _replace(root, folder, change.path, change.after)
    except BaseException:
        for change in reversed(made):
            _replace(root, folder, change.path, change.before)
        raise
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _refuse_changed(root: Path, change: Change) -> None:
    if read_file(root / change.path) != change.before:
        raise ChangedMeanwhileError(change.path)


def _replace(root: Path, folder: Path, path: str, content: bytes | None) -> None:
    """Bring a file into its place in one step, or take it away with the folders it leaves empty."""
    # A link stays one: what it leads to is changed.
    target = (root / path).resolve()
    if content is None:
        target.unlink(missing_ok=True)
        with suppress(OSError):
            for above in takewhile(root.resolve().__ne__, target.parents):
                above.rmdir()
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    waiting = folder / "next"
    waiting.write_bytes(content)
    if target.exists():
        shutil.copymode(target, waiting)
    waiting.replace(target)
