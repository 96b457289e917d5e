"""A build may be killed at any moment: every file is old or new, and the next build heals.

The kills aim at three parts of a build: anywhere in it, while pages are drawn (the staging folder
is there), and while they are moved into place (a file of the output has just changed).
"""

from __future__ import annotations

import os
import signal
import time
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.survival.project import STAGING

if TYPE_CHECKING:
    from tests.survival.project import Project, Running

EACH = 10
"""Kills of one test; the default of --kills makes three tests, one of them with workers."""
FOREIGN = ("mine.txt", "posts/mine.txt", "old/7/mine.png", "own/deep/notes.html")
AIMS = ("anywhere", "anywhere", "drawing", "publishing", "publishing")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make as many tests as the kills need; two workers build in every third."""
    if "number" in metafunc.fixturenames:
        metafunc.parametrize("number", range(-(-metafunc.config.getoption("--kills") // EACH)))


def test_a_killed_build(large: Project, number: int) -> None:
    """Ten times: whole files, foreign files untouched, no process left; the next build heals."""
    random = Random(number)  # noqa: S311 - no secret
    workers = ("--workers", "2" if number % 3 == 2 else "1")
    lasts = timed(large, *workers)
    large.put_foreign(*FOREIGN)
    old, new = "b", "a"
    hits = halfway = 0
    for turn in range(EACH):
        large.write(new)
        process = large.start(*workers)
        aim(AIMS[turn % len(AIMS)], large, process, random.random(), lasts)
        if not process.is_over:
            os.kill(process.pid, signal.SIGKILL)
        done = process.finished()
        assert done.code in (0, -signal.SIGKILL), done
        hits += done.code < 0
        published = large.assert_whole(old, new)
        halfway += (large.output / STAGING).exists() or 0 < published < len(large.clean[new]) // 2
        if turn % 2:
            # Somebody takes the edit back: what was published of it has to go again.
            large.write(old)
            old, new = new, old
        if turn % len(AIMS) == 0:
            assert large.run(*workers).code == 0
            large.assert_is(new)
        large.assert_heals(new)
        old, new = new, old
    assert hits * 3 >= EACH * 2, f"only {hits} of {EACH} kills hit a running build"
    assert halfway, "no kill hit a build that had begun to write"


def timed(project: Project, *workers: str) -> float:
    """Build version `a` and then `b`, and return how long the second took."""
    project.build()
    project.assert_is("a")
    project.write("b")
    started = time.monotonic()
    done = project.run(*workers)
    lasted = time.monotonic() - started
    assert done.code == 0, done
    project.assert_is("b")
    return lasted


def aim(what: str, project: Project, process: Running, moment: float, lasts: float) -> None:
    """Wait for the moment to kill a build; `moment` says where between its 0 and its 1."""
    if what == "anywhere":
        time.sleep(lasts * moment * 0.9)
        return
    watched = [project.output / path for path in sorted(project.clean["a"])[::15]]
    before = [_identity(path) for path in watched]
    staging = project.output / STAGING

    def begun() -> bool:
        if what == "drawing":
            return staging.exists()
        return [_identity(path) for path in watched] != before

    while not process.is_over and not begun():
        time.sleep(0.0005)
    # Moving into place takes far less than drawing.
    time.sleep(lasts * moment * (0.2 if what == "drawing" else 0.01))


def _identity(path: os.PathLike[str]) -> int:
    try:
        return os.lstat(path).st_ino
    except OSError:
        return 0


@pytest.mark.parametrize(
    "workers", [("--workers", "1"), ("--workers", "2")], ids=["alone", "workers"]
)
def test_ctrl_c(large: Project, workers: tuple[str, ...]) -> None:
    """A build that is stopped by its terminal says one word, and leaves no staging folder."""
    timed(large, *workers)
    large.write("a")
    process = large.start(*workers)
    while not process.is_over and not (large.output / STAGING).exists():
        time.sleep(0.0005)
    assert not process.is_over, process.finished()
    os.killpg(process.pid, signal.SIGINT)
    done = process.finished()
    assert (done.code, done.err.strip()) == (130, "Stopped."), done
    assert not (large.output / STAGING).exists()
    large.assert_whole("b", "a")
    large.assert_heals("a")
