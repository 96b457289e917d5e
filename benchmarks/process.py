"""Runs a command as a whole process and tells what it took.

Wall time is from the start of the process to its end. Processor time is user and system time of
the process and of all that it started and waited for, as the kernel counts them (`wait4`).
"""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_PROC = Path("/proc")
_INTERVAL = 0.01
_KIB_PER_MIB = 1024


class Taken(NamedTuple):
    """What a run took: seconds of wall time and of processor time, MiB of memory at its peak."""

    wall: float
    processor: float
    peak: float


class Failed(Exception):  # noqa: N818 - a plain word
    """A command ended with an error; the message is what it wrote."""


def environment() -> dict[str, str]:
    """Return the environment of a run: that of any user, in which Python keeps what it compiles.

    Machines for tests may forbid that to Python; then every program in it starts slower than it
    does anywhere else.
    """
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def run(command: tuple[str, ...], folder: Path, *, memory: bool = False) -> Taken:
    """Run a command in a folder.

    Without `memory` nobody looks on, so nothing disturbs the clock, and the peak is 0. With it,
    the whole tree of processes is looked at every hundredth of a second, and the peak is the
    largest sum of what is theirs: a page that several share is split among them (`Pss`), so that
    forked processes are not charged twice. (The kernel's own `ru_maxrss` will not do: it knows
    only the largest process, and counts what the one that starts it had in memory.)
    """
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said, env=environment())
        watch = _Watch(process.pid) if memory else None
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise Failed(f"{' '.join(command)}\n{said.read().decode(errors='replace')}")
    peak = watch.end() / _KIB_PER_MIB if watch else 0
    return Taken(wall, used.ru_utime + used.ru_stime, peak)


class _Watch:
    """Looks at a tree of processes until told to end, and keeps its largest size in KiB."""

    def __init__(self, root: int) -> None:
        self._root = root
        self._largest = 0
        self._ended = Event()
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> int:
        """Stop looking, and return the largest size seen."""
        self._ended.set()
        self._thread.join()
        return self._largest

    def _look(self) -> None:
        while not self._ended.wait(_INTERVAL):
            self._largest = max(self._largest, sum(_size(pid) for pid in _tree(self._root)))


def _tree(root: int) -> set[int]:
    """Return a process and all processes below it."""
    parents = dict(_parents())
    found = {root}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def _parents() -> Iterator[tuple[int, int]]:
    """Yield every process with its parent."""
    for entry in _PROC.glob("[0-9]*"):
        try:
            stat = (entry / "stat").read_text("utf-8", "replace")
        except OSError:  # it has ended
            continue
        # The name of the program stands in parentheses and may hold anything.
        yield int(entry.name), int(stat.rpartition(")")[2].split()[1])


def _size(pid: int) -> int:
    """Return the proportional size of a process in KiB; none for one that has ended."""
    try:
        lines = (_PROC / str(pid) / "smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
