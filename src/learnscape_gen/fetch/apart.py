"""Work in a process that can be ended: a parser written in C can't be stopped from within."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess
    from types import TracebackType


class Apart:
    """Does one piece of work in a process that lasts no longer than a `with` block.

    Args:
        work: a function of a module, which takes bytes and gives bytes.

    """

    def __init__(self, work: Callable[[bytes], bytes]) -> None:
        self._work = work

    def __enter__(self) -> Self:
        """Start the process. In the main thread, Ctrl-C does not reach it."""
        from multiprocessing import get_context  # noqa: PLC0415 - heavy, and rarely needed

        context = get_context("spawn")
        self._here, there = context.Pipe(duplex=True)
        self._process = context.Process(target=_do, args=(there, self._work), daemon=True)
        _start_deaf(self._process)
        there.close()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.join()
        self._here.close()

    def answer(self, told: bytes, seconds: float) -> bytes | None:
        """Return what the work makes of some bytes, or None if that takes too long or breaks it."""
        try:
            # What is sent waits until the other end reads it; a process that has died raises.
            self._here.send_bytes(told)
            return self._here.recv_bytes() if self._here.poll(seconds) else None
        except (OSError, EOFError):
            return None


def _start_deaf(process: BaseProcess) -> None:
    """Start a process that Ctrl-C does not reach, from its first moment: we end it ourselves."""
    try:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    except ValueError:  # only the main thread may say so, and only it is reached by Ctrl-C
        process.start()
        return
    try:
        process.start()
    finally:
        signal.signal(signal.SIGINT, before)


def _do(pipe: Connection, work: Callable[[bytes], bytes]) -> None:
    """Take what comes through a pipe, and answer through it."""
    pipe.send_bytes(work(pipe.recv_bytes()))
