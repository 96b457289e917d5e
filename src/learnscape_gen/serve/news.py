"""What browsers are told: which build they should show by now, and what is wrong with the hub.

Builds are told by one thread and heard of in another, so everything here is behind one lock.
"""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.serve.rebuild import NOTHING

if TYPE_CHECKING:
    from collections.abc import Callable

    from learnscape_gen.report import BuildReport
    from learnscape_gen.serve.rebuild import Rebuilt

_KEPT = 500
"""So many builds a browser may have missed; one that has missed more loads its page anew."""


class Told(NamedTuple):
    """The state of a preview at one moment.

    Args:
        build: the name of the last build; another process has other names.
        report: what that found.
        trouble: why there is none; see `Rebuilt`.
        changed: the files that are other than in the build that was asked about; None where that
            is not known any more.

    """

    build: str
    report: BuildReport
    trouble: str
    changed: frozenset[str] | None


class News:
    """What the builds of a preview came to.

    Args:
        name: tells the builds of this process from those of any other.

    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._number = 0
        self._last: tuple[BuildReport, str] = (NOTHING, "")
        self._changes: deque[frozenset[str]] = deque(maxlen=_KEPT)
        self._listeners: set[Callable[[], None]] = set()
        self._lock = threading.Lock()
        self.is_over = False

    @property
    def build(self) -> str:
        """Return the name of the last build."""
        return f"{self._name}-{self._number}"

    def tell(self, rebuilt: Rebuilt, changed: frozenset[str] | None = None) -> None:
        """Take in a build, and wake all who listen.

        Args:
            rebuilt: what it came to.
            changed: the files that are not as they were told to be; None for all that it changed.

        """
        with self._lock:
            self._last = rebuilt.report, rebuilt.trouble
        self.foretell(rebuilt.changed if changed is None else changed)

    def foretell(self, changed: frozenset[str]) -> None:
        """Take in files that have changed ahead of a build, and wake all who listen."""
        with self._lock:
            self._number += 1
            self._changes.append(changed)
        self._wake()

    def end(self) -> None:
        """Say that nothing more will come."""
        self.is_over = True
        self._wake()

    def since(self, build: str) -> Told:
        """Return what is known now, and what has changed since a build."""
        with self._lock:
            name, _, number = build.rpartition("-")
            missed = self._number - int(number) if number.isdecimal() else -1
            changed = None
            if name == self._name and 0 <= missed <= len(self._changes):
                recent = list(self._changes)[len(self._changes) - missed :]
                changed = frozenset[str]().union(*recent)
            return Told(self.build, *self._last, changed)

    def listen(self, wake: Callable[[], None]) -> Callable[[], None]:
        """Call a function, in any thread, whenever there is something new.

        Returns: what ends it.

        """
        with self._lock:
            self._listeners.add(wake)
        return lambda: self._listeners.discard(wake)

    def _wake(self) -> None:
        with self._lock:
            listeners = tuple(self._listeners)
        for wake in listeners:
            wake()
