"""What a project's builds remember, in its .learnscape/: opened for one build at a time.

Deleting the folder is always safe. Where it can't be written, a build goes on with a state that
lasts no longer than itself, and says so.
"""

from __future__ import annotations

import errno
import os
import sqlite3
import tempfile
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.state.database import (
    HEADER,
    DamagedError,
    change_counter,
    connect,
    database_damage_is_told,
)
from learnscape_gen.state.files import write_file
from learnscape_gen.state.searches import Searches
from learnscape_gen.state.sites import Sites
from learnscape_gen.state.sources import Sources
from learnscape_gen.state.tracked import is_tracked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

STATE = ".learnscape"
DATABASE = "state.db"
_LOCK = "lock"
_NO_HARM = "Nothing needs to be done: the folder is a cache, and may be deleted at any time."


class State:
    """The tables of a state.

    `now` is the time by the clock of its file system when it was opened, in nanoseconds.
    `problems` tell why it could not be used as it was found.
    """

    def __init__(
        self, file: Path, connection: sqlite3.Connection, now: int, problems: tuple[Problem, ...]
    ) -> None:
        self.file = file
        self.now = now
        self.problems = problems
        self.sources = Sources(connection)
        self.sites = Sites(connection)
        self.searches = Searches(connection)
        self._connection = connection

    @property
    def version(self) -> str:
        """Return what changes with everything that anybody writes into the state."""
        with self.file.open("rb") as file:
            return f"{os.fstat(file.fileno()).st_ino}:{change_counter(file.read(HEADER)):x}"

    def clock(self) -> int:
        """Return the time by the clock of the state's file system, in nanoseconds."""
        return _touched(self.file.with_name(_LOCK))

    @contextmanager
    def change(self) -> Iterator[None]:
        """Make all changes within at once, or none of them."""
        run = self._connection.execute
        with database_damage_is_told():
            run("SAVEPOINT change")
            try:
                yield
                run("RELEASE change")
            except BaseException:
                with suppress(sqlite3.Error):
                    run("ROLLBACK TO change")
                    run("RELEASE change")
                raise


@contextmanager
def opened_state(
    project: Path, wait: Callable[[], None], *, damage: str = "", keep: bool = True
) -> Iterator[State]:
    """Give the state of a project to one build at a time.

    Args:
        project: its folder.
        wait: called when another build has the state, before waiting for that to end.
        damage: what was found to be wrong with the state that is there; empty where nothing was.
        keep: whether what is learned is kept; else the folder is left as it is, or is not there.

    """
    folder = project / STATE
    with ExitStack() as stack:
        if not keep and not (folder / DATABASE).is_file():
            yield stack.enter_context(_passing_state(()))
            return
        try:
            make_state_folder(folder)
            stack.enter_context(_locked(folder / _LOCK, wait))
            now = _touched(folder / _LOCK)
            connection, problems = _connected(folder / DATABASE, damage, keep=keep)
        except OSError as fault:
            yield stack.enter_context(_passing_state((_unwritable(fault),)))
            return
        except DamagedError as fault:
            yield stack.enter_context(_passing_state((_unreadable(str(fault)),)))
            return
        stack.callback(connection.close)
        if not keep:
            stack.enter_context(_taken_back(connection))
        yield State(folder / DATABASE, connection, now, problems)


@contextmanager
def _taken_back(connection: sqlite3.Connection) -> Iterator[None]:
    """Take back at the end whatever is changed meanwhile."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")


@contextmanager
def _passing_state(problems: tuple[Problem, ...]) -> Iterator[State]:
    """Give an empty state that lasts no longer than it is used."""
    with tempfile.TemporaryDirectory(prefix="learnscape-") as folder:
        file = Path(folder, DATABASE)
        connection = connect(file)
        try:
            yield State(file, connection, _touched(file.with_name(_LOCK)), problems)
        finally:
            connection.close()


def make_state_folder(folder: Path) -> None:
    """Make the folder of the state, which git is to pass over.

    Raises:
        OSError: it can't be made, or is not to be trusted.

    """
    if is_tracked(folder):
        raise OSError(errno.EPERM, "git has it, so it may be somebody else's work")
    for path in (folder, folder / DATABASE, folder / _LOCK):
        if path.is_symlink():
            raise OSError(errno.ELOOP, "it is a link")
    folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK):
        # What is in it may be writable; but a database puts a journal beside itself.
        raise OSError(errno.EACCES, os.strerror(errno.EACCES))
    ignore = folder / ".gitignore"
    if not ignore.exists():
        write_file(ignore, b"*\n")


@contextmanager
def _locked(file: Path, wait: Callable[[], None]) -> Iterator[None]:
    """Hold the lock of a project; it ends with the process that holds it, however that ends."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 - `check` and `new` need none

    lock = FileLock(file)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        wait()
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _touched(file: Path) -> int:
    """Return the time by the clock that dates the files beside this one, in nanoseconds."""
    file.touch()
    return file.stat().st_mtime_ns


def _connected(
    file: Path, damage: str, *, keep: bool
) -> tuple[sqlite3.Connection, tuple[Problem, ...]]:
    """Open the database; one that can't be used makes room for an empty one.

    Raises:
        DamagedError: it can't be used, and nothing may be changed.

    """
    try:
        if not damage:
            return connect(file), ()
    except DamagedError as fault:
        damage = str(fault)
    if not keep:
        raise DamagedError(damage)
    for name in (DATABASE, f"{DATABASE}-journal"):
        file.with_name(name).unlink(missing_ok=True)
    return connect(file), (_unreadable(damage),)


def _unreadable(damage: str) -> Problem:
    told = f"What earlier builds remembered can't be used: {damage}. Everything is done anew."
    return Problem.of("W-STATE", told, Location(f"{STATE}/{DATABASE}"), _NO_HARM)


def _unwritable(fault: OSError) -> Problem:
    told = f"The folder can't be used ({fault.strerror}), so this build remembers nothing."
    hint = "Let the one who builds write it, take it out of git, or delete it: it is a cache."
    return Problem.of("W-STATE", told, Location(STATE), hint)
