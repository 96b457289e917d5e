"""How long the stages of a build take, and how much memory it all took."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_MIB = 1024 * 1024


class Stopwatch:
    """Takes the time of stages. A stage that is gone through twice is added up."""

    def __init__(self) -> None:
        self._started = perf_counter()
        self.timings: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Take the time of what is done within."""
        started = perf_counter()
        try:
            yield
        finally:
            self.timings[name] = self.timings.get(name, 0.0) + perf_counter() - started

    @property
    def seconds(self) -> float:
        """Return the seconds since the beginning."""
        return perf_counter() - self._started


def peak_memory(workers: int) -> float:
    """Return the most memory that this process and its workers held, in MiB; 0 if nobody tells.

    Args:
        workers: how many there were. The system tells only the size of the largest.

    """
    try:
        import resource  # noqa: PLC0415 - there is none on Windows
    except ImportError:
        return 0.0
    unit = 1 if sys.platform == "darwin" else 1024
    mine = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    theirs = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss if workers else 0
    return (mine + workers * theirs) * unit / _MIB
