"""Processes that share work, and never show in what they make."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
from time import perf_counter, sleep
from typing import TYPE_CHECKING

import msgspec
import pytest

from learnscape_gen.flow.workers import SMALL, Job, WorkerDiedError, Workers

if TYPE_CHECKING:
    from collections.abc import Iterator


class Word(msgspec.Struct, frozen=True):
    """A task or a result that holds more than one thing."""

    text: str
    number: int = 0


class OddError(Exception):
    """What a job may raise."""


def doubled(number: int) -> int:
    """Return twice a number; the first of all takes longest."""
    if not number:
        sleep(0.1)
    return 2 * number


def spelt(word: Word) -> Word:
    """Return a word in capitals, with its length."""
    return Word(word.text.upper(), len(word.text))


def refused(number: int) -> int:
    """Refuse one number."""
    if number == 7:
        raise OddError(number)
    return number


def unwritable(number: int) -> int:
    """Fail as a disk does."""
    raise OSError(28, "No space left on device", f"site/{number}.html")


def killed(number: int) -> int:
    """Die as a process does when memory runs out."""
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def killed_while_it_hands_over(size: int) -> bytes:
    """Be killed with half of a large result in the pipe."""
    threading.Timer(0.02, os.kill, (os.getpid(), signal.SIGKILL)).start()
    return bytes(size)


def of_process(_: int) -> int:
    """Return the process that does this."""
    sleep(0.01)
    return os.getpid()


def hears_ctrl_c(_: int) -> bool:
    """Tell whether Ctrl-C would end this process."""
    return signal.getsignal(signal.SIGINT) is not signal.SIG_IGN


DOUBLED = Job(doubled, int, int)
REFUSED = Job(refused, int, int)
OF_PROCESS = Job(of_process, int, int)


@pytest.mark.parametrize("count", [1, 2, 3, 8])
def test_results_come_in_the_order_of_the_tasks(count: int) -> None:
    """Whoever is first done with them."""
    with Workers(count) as workers:
        assert [*workers.map(DOUBLED, iter(range(40)), 40)] == [2 * n for n in range(40)]
        assert [*workers.map(Job(spelt, Word, Word), [Word("ä"), Word("")], 2)] == [
            Word("Ä", 1),
            Word("", 0),
        ]


@pytest.mark.parametrize("count", [1, 2])
def test_no_tasks_give_no_results(count: int) -> None:
    """Whatever is said of their amount."""
    with Workers(count) as workers:
        assert [*workers.map(DOUBLED, [], 0)] == []
        assert [*workers.map(DOUBLED, [], 1000)] == []


def test_one_worker_is_this_process() -> None:
    """No other is started for what is quickly done, and none before there is work."""
    with Workers(1) as alone, Workers(None) as free, Workers(2) as two:
        assert {*alone.map(OF_PROCESS, range(9), 9)} == {os.getpid()}
        assert {*free.map(OF_PROCESS, range(9), 9)} == {os.getpid()}
        assert (alone.started, free.started, two.started) == (0, 0, 0)


def test_work_is_shared() -> None:
    """Other processes do it, as many as were asked for, and again the same."""
    with Workers(2) as workers:
        first = {*workers.map(OF_PROCESS, range(40), 40)}
        again = {*workers.map(OF_PROCESS, range(40), 40)}
        assert os.getpid() not in first
        assert len(first | again) <= workers.started == 2
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize(
    ("asked", "amount", "expected"),
    [(1, 10_000, 1), (4, 10_000, 4), (4, 3, 3), (4, 1, 1), (4, 0, 1), (None, SMALL - 1, 1)],
)
def test_how_many_share(asked: int | None, amount: int, expected: int) -> None:
    """Never more than there are things to do."""
    assert Workers(asked).count_for(amount) == expected


def test_a_large_hub_has_every_processor() -> None:
    """Unless a number was asked for."""
    assert Workers(None).count_for(SMALL) >= 1
    if hasattr(os, "sched_getaffinity"):
        assert Workers(None).count_for(SMALL) == len(os.sched_getaffinity(0))


@pytest.mark.parametrize("count", [1, 2])
def test_what_a_job_raises_reaches_the_caller(count: int) -> None:
    """Results of the tasks before it come first."""
    got: list[int] = []
    with Workers(count) as workers, pytest.raises(OddError, match="7"):
        got.extend(workers.map(REFUSED, range(40), 40))
    assert got == [*range(7)]
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("count", [1, 2])
def test_a_fault_of_the_system_keeps_its_file(count: int) -> None:
    """So that a person can be told which."""
    job = Job(unwritable, int, int)
    with Workers(count) as workers, pytest.raises(OSError, match="No space") as caught:
        list(workers.map(job, range(3, 5), 40))
    assert (caught.value.errno, caught.value.filename) == (28, "site/3.html")


def test_a_worker_that_is_killed_is_told_at_once() -> None:
    """A build neither hangs nor goes on without what the worker had in hand."""
    begun = perf_counter()
    with Workers(2) as workers, pytest.raises(WorkerDiedError):
        list(workers.map(Job(killed, int, int), range(400), 400))
    assert perf_counter() - begun < 20
    # The pool's own thread may be the one that hears of an end, and notes it a moment later.
    while multiprocessing.active_children() and perf_counter() - begun < 40:
        sleep(0.01)
    assert multiprocessing.active_children() == []


def test_a_worker_that_is_killed_with_half_a_result_in_the_pipe_is_told() -> None:
    """The pool itself would wait for the other half for ever."""
    with Workers(2) as workers, pytest.raises(WorkerDiedError):
        list(workers.map(Job(killed_while_it_hands_over, int, bytes), [400_000_000] * 2, 2))


def test_ctrl_c_is_heard_by_one_process_alone() -> None:
    """It ends the others in good order."""
    with Workers(2) as workers:
        assert {*workers.map(Job(hears_ctrl_c, int, bool), range(9), 9)} == {False}


def test_tasks_are_made_when_there_is_somebody_to_do_them() -> None:
    """A large hub is never in memory as a whole."""
    made: list[int] = []

    def tasks() -> Iterator[int]:
        for number in range(1000):
            made.append(number)
            yield number

    with Workers(2) as workers:
        results = workers.map(DOUBLED, tasks(), 1000)
        assert next(results) == 0
        assert len(made) < 20


ORPHANS = r"""
import os, sys, time
from learnscape_gen.flow.workers import Job, Workers
def tell(_: int) -> int:
    os.write(1, b"%d\n" % os.getpid())  # in one piece, as print does not
    time.sleep(60)
    return 0
with Workers(2) as workers:
    list(workers.map(Job(tell, int, int), range(2), 2))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the script has no file to start anew from")
def test_no_worker_outlives_a_build_that_is_killed() -> None:
    """It would hold the lock, and the next build would wait for ever."""
    with subprocess.Popen(
        [sys.executable, "-c", ORPHANS], stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout
        workers = [int(parent.stdout.readline()) for _ in range(2)]
        parent.kill()
        parent.wait()
        # The pipe is closed when the last process that could write to it has ended.
        assert parent.stdout.read() == ""
    assert len(set(workers)) == 2
