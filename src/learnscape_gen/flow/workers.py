"""The processes that do the work of a build, in batches. With one, nothing is started at all.

A job is a plain function from one value to another; both are encoded on their way between
processes, so that nothing else can pass. Results come in the order of the tasks, so the number of
workers never shows in what they make.
"""

from __future__ import annotations

import errno
import os
import signal
import threading
from collections import deque
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Self, TypeVar

import msgspec

from learnscape_gen.flow.beside import can_fork, done_beside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

Task = TypeVar("Task")
Result = TypeVar("Result")

SMALL = 150
"""With fewer files or pages than this, starting processes takes longer than the work."""
_PATIENCE = 2.0
"""Seconds after which it is time to see whether the workers are alive."""
_AHEAD = 3
"""So many tasks wait for each worker; more would only hold memory."""


class WorkerDiedError(OSError):
    """A worker process ended in the middle of its work: it was killed, or memory ran out."""

    def __init__(self) -> None:
        told = "A worker process was ended from outside, or ran out of memory"
        super().__init__(errno.ECHILD, f"{told}. With --workers 1 there is none")


class Job(NamedTuple, Generic[Task, Result]):
    """A function at the top of a module, and the type of what it takes and gives."""

    run: Callable[[Task], Result]
    task: type[Task]
    result: type[Result]


class Workers:
    """Does jobs, in processes of its own where there is enough to do.

    Used in a `with` statement, at whose end no process is left. One within another ends them
    earlier, where something must not be used by them any more.

    Args:
        count: how many processes; None for as many as there are processors.

    """

    def __init__(self, count: int | None) -> None:
        self._asked = count
        self._pool: ProcessPoolExecutor | None = None
        self._count = self._besides = 0
        self._children: list[BaseProcess] = []
        self._others: list[BaseProcess] = []
        self._is_broken = False

    def __enter__(self) -> Self:
        """Begin; processes are started when there is work for them."""
        return self

    def __exit__(self, *_: object) -> None:
        """End every process that was started."""
        if self._pool:
            self._pool.shutdown(wait=not self._is_broken, cancel_futures=True)

    @property
    def started(self) -> int:
        """Return how many processes were at work at a time."""
        return max(self._count, self._besides)

    def count_for(self, amount: int) -> int:
        """Return how many processes will share so many files or pages."""
        if self._asked is not None:
            return min(self._asked, max(amount, 1))
        return 1 if amount < SMALL else _processors()

    def beside(
        self,
        job: Callable[[Task], Result],
        task: Task,
        result: type[Result],
        meanwhile: Callable[[], object],
    ) -> Result:
        """Return the result of a job that is too small for a pool; see `done_beside`."""
        if self._asked == 1:
            return job(task)
        self._besides = 1
        return done_beside(job, task, result, meanwhile)

    def import_ahead(self, module: str) -> None:
        """Let workers that wait import what they need next, if there are any."""
        if self._pool:
            with suppress(RuntimeError):  # a worker has died; who needs it next will tell
                for _ in range(self._count):
                    self._pool.submit(import_module, module)

    def map(
        self,
        job: Job[Task, Result],
        tasks: Iterable[Task],
        amount: int,
        meanwhile: Callable[[], object] | None = None,
    ) -> Iterator[Result]:
        """Yield the results of some tasks, in their order.

        Args:
            job: what is to be done.
            tasks: what to do it with.
            amount: of how many files or pages the tasks consist.
            meanwhile: what there is to do here while workers are at their first tasks.

        Raises:
            WorkerDiedError: a worker has ended in the middle of its work.

        """
        count = self.count_for(amount)
        if count == 1:
            yield from map(job.run, tasks)
            return
        from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - heavy

        decode = msgspec.msgpack.Decoder(job.result).decode
        try:
            for done in self._results(count, job, tasks, meanwhile):
                yield decode(self._awaited(done))
        except BrokenProcessPool as fault:
            self._give_up()
            raise WorkerDiedError from fault

    def _results(
        self,
        count: int,
        job: Job[Task, Result],
        tasks: Iterable[Task],
        meanwhile: Callable[[], object] | None,
    ) -> Iterator[Future[bytes]]:
        pool = self._started(count)
        waiting: deque[Future[bytes]] = deque()
        for task in tasks:
            waiting.append(pool.submit(_done, job, msgspec.msgpack.encode(task)))
            self._note_children()
            if len(waiting) >= _AHEAD * count:
                if meanwhile:
                    meanwhile()
                    meanwhile = None
                yield waiting.popleft()
        yield from waiting

    def _awaited(self, done: Future[bytes]) -> bytes:
        """Return a result.

        A worker that is killed while it hands one over leaves half of it in the pipe, and the pool
        would wait for the rest for ever. So from time to time the workers are looked at.

        Raises:
            WorkerDiedError: a worker has ended.

        """
        while True:
            try:
                return done.result(timeout=_PATIENCE)
            except TimeoutError:
                if done.done() or all(child.is_alive() for child in self._children):
                    continue
                self._give_up()
                raise WorkerDiedError from None

    def _give_up(self) -> None:
        """End all workers, and wait no more for the pool: it may itself wait for one that is dead.

        (https://github.com/python/cpython/issues/94777)
        """
        self._is_broken = True
        for child in self._children:
            child.kill()
        for child in self._children:
            child.join(_PATIENCE)

    def _note_children(self) -> None:
        from multiprocessing import active_children  # noqa: PLC0415 - heavy

        if len(self._children) < self._count:
            # Whoever calls this may have processes of his own, which are none of our business.
            self._children = [each for each in active_children() if each not in self._others]

    def _started(self, count: int) -> ProcessPoolExecutor:
        """Return a pool of at least so many processes."""
        if self._pool and count > self._count:
            self._pool.shutdown()
            self._pool, self._children = None, []
        if self._pool is None:
            from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - heavy
            from multiprocessing import active_children  # noqa: PLC0415 - the same

            self._others = active_children()
            self._pool = ProcessPoolExecutor(count, _context(), _become_worker)
            self._count = count
        return self._pool


def _done(job: Job[Any, Any], task: bytes) -> bytes:
    """Do a job in a worker."""
    return msgspec.msgpack.encode(job.run(msgspec.msgpack.decode(task, type=job.task)))


def _context() -> BaseContext:
    """Return the way to start processes: a fork where that is quick and sound, else a new start."""
    import multiprocessing  # noqa: PLC0415 - heavy, and most builds start no process

    return multiprocessing.get_context("fork" if can_fork() else "spawn")


def _processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _become_worker() -> None:
    """Leave Ctrl-C to the process that started this one, and end when that is no more."""
    from multiprocessing import parent_process  # noqa: PLC0415 - as above

    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: Any) -> None:  # noqa: ANN401 - multiprocessing has no type for it
    """Wait for the end of a process. A worker must not outlive it: it shares the lock."""
    parent.join()
    os._exit(1)
