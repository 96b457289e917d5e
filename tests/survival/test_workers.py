"""A worker process that dies ends the build with an error, at once and without harm."""

from __future__ import annotations

import os
import signal
import time
from typing import TYPE_CHECKING

import pytest

from tests.survival.project import group

if TYPE_CHECKING:
    from tests.survival.project import Project, Running

HELPERS = ("resource_tracker", "forkserver")
"""What Python starts for itself; nobody's page is drawn in it."""


@pytest.mark.parametrize("later", [0, 0.02, 0.1, 0.3])
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSEGV])
def test_a_worker_that_dies(large: Project, how: signal.Signals, later: float) -> None:
    """It is told in plain words; the build neither hangs nor goes on with half of the pages."""
    large.build()
    large.write("b")
    build = large.start("--workers", "2")
    worker = first_worker(build)
    time.sleep(later)
    hit = worker in group(build.pid)
    if hit:
        os.kill(worker, how)
    done = build.finished()
    done.assert_calm()
    if later == 0:
        assert hit
        assert done.code != 0, done
    if done.code == 0:
        # The worker had given back all that it had to do.
        large.assert_is("b")
    else:
        assert done.code == 1, done
        assert done.err.strip(), "no word of it"
        large.assert_whole("a", "b")
    large.assert_heals("b")


def test_no_worker_outlives_a_build(large: Project) -> None:
    """Nor do those of a build that finds something wrong."""
    for text in (None, "---\ntitle: 1984\n---\n"):
        if text:
            (large.root / "content" / "posts" / "faulty.md").write_text(text)
        build = large.start("--workers", "2")
        first_worker(build)
        assert build.finished().code == bool(text)


@pytest.mark.parametrize("number", ["0", "-1", "two"])
def test_a_number_of_workers_that_is_none(small: Project, number: str) -> None:
    """It is told as a wrong use of the command."""
    done = small.run("--workers", number)
    assert done.code == 2, done
    assert "--workers" in done.err
    assert "No such option" not in done.err
    small.assert_is("a")


def test_many_workers(small: Project) -> None:
    """More workers than there is work for are no fault."""
    done = small.run("--workers", "16")
    assert done.code == 0, done
    small.assert_heals("b")


def first_worker(build: Running) -> int:
    """Wait until a build has a worker, and return its id."""
    while not build.is_over:
        for number, command in sorted(group(build.pid).items()):
            if number != build.pid and not any(helper in command for helper in HELPERS):
                return number
        time.sleep(0.001)
    pytest.fail(f"no worker was started: {build.finished()}")
