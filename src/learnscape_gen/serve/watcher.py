"""Watches a hub in a thread of its own, so that a change is seen while a build goes on."""

from __future__ import annotations

import queue
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from learnscape_gen.serve.watch import changes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Seen = queue.SimpleQueue[Exception | None]

_LOOK_UP = 0.5
"""Seconds after which whoever waits looks up: not every system wakes him for Ctrl-C."""


@contextmanager
def watched(project: Path, at_once: Callable[[frozenset[str]], object]) -> Iterator[Iterator[None]]:
    """Watch a project from now on; give what waits for changes, and never ends.

    Changes that come while whoever waits for them is at work are one to him.

    Args:
        project: its folder.
        at_once: is told, in the thread that watches, of the files of each change as it is seen.

    Raises:
        OSError: it can't be watched any more; the wait tells.

    """
    seen: Seen = queue.SimpleQueue()
    begun, stop = threading.Event(), threading.Event()

    def watch() -> None:
        try:
            for files in changes(project, stop):
                if begun.is_set():
                    at_once(files)
                    seen.put(None)
                begun.set()
        except Exception as fault:  # noqa: BLE001 - it is raised where it can be told
            seen.put(fault)
            begun.set()

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    begun.wait()
    try:
        yield _taken(seen)
    finally:
        stop.set()
        thread.join()


def _taken(seen: Seen) -> Iterator[None]:
    while True:
        try:
            faults = [seen.get(timeout=_LOOK_UP)]
        except queue.Empty:
            continue
        while not seen.empty():
            faults.append(seen.get())
        for fault in filter(None, faults):
            raise fault
        yield
