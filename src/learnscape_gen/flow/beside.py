"""One small job, done in a fork of this process while it goes on with something else.

Starting a pool of workers takes longer than such a job. A fork that fails, for whatever reason, is
nothing to tell of: then the job is done here, and only the time shows.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from typing import TYPE_CHECKING, NoReturn, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

Task = TypeVar("Task")
Result = TypeVar("Result")


def can_fork() -> bool:
    """Tell whether this process can be forked quickly, and soundly."""
    return sys.platform == "linux" and threading.active_count() == 1


def done_beside(
    job: Callable[[Task], Result], task: Task, result: type[Result], meanwhile: Callable[[], object]
) -> Result:
    """Return the result of a job.

    Args:
        job: what is to be done; it imports what it needs itself, so that only the fork does.
        task: what to do it with.
        result: the type of what it gives.
        meanwhile: what there is to do here until it is done, if it is done beside.

    """
    if not can_fork():
        return job(task)
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _do(job, task, writing)
    os.close(writing)
    try:
        with os.fdopen(reading, "rb") as pipe:
            meanwhile()
            given = pipe.read()
    finally:
        # Whoever has not handed over all by now is not waited for.
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    try:
        return msgspec.msgpack.decode(given, type=result)
    except msgspec.MsgspecError:
        return job(task)


def _do(job: Callable[[Task], Result], task: Task, writing: int) -> NoReturn:
    """Do a job in the fork, hand over the result, and end with nothing tidied up twice."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started it hears Ctrl-C, and ends it
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(msgspec.msgpack.encode(job(task)))
    finally:
        os._exit(0)
