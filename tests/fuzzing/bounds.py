"""The bound on the processor time of one input."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType


class TooSlowError(BaseException):
    """An input takes too long; no code that is fuzzed may catch it, hence no `Exception`."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Interrupt what takes more processor time, wherever it is; time that others take is free.

    Raises:
        TooSlowError: it does.

    """

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise TooSlowError(f"This input takes more than {seconds:g} s.")

    signal.signal(signal.SIGVTALRM, interrupt)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
