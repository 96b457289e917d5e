"""A disk that is full, or a limit on the size of files, ends a build with an error and no harm."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.survival.project import SMALL, SMALL_LIMIT, Project, Running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.survival.project import Files, Outcome

PAGE = 4096
"""Bytes that such a disk gives at a time."""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a disk of its own, of a few megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=16m,mode=755", "tmpfs", str(disk)]
    if (
        not shutil.which("mount")
        or subprocess.run(mount, check=False, capture_output=True).returncode
    ):
        pytest.skip("a disk can't be mounted here; the tests of the limit on sizes stand for this")
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def fill(disk: Path, pages: int) -> Path:
    """Fill a disk up to so many pages, and return the file that does."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * PAGE)
        except OSError:
            os.ftruncate(file.fileno(), max(0, file.tell() - pages * PAGE))
    return ballast


NO_ROOM = ("No space left",)
NOT_SO_LARGE = ("too large", "Input/output error (disk I/O error)")
"""The second is SQLite's word for every write that fails, but for one on a full disk."""


def assert_refused(done: Outcome, words: tuple[str, ...] = NO_ROOM) -> None:
    """See that a build says in plain words that there is no room."""
    assert done.code == 1, done
    done.assert_calm()
    assert any(word in done.err for word in words), done


@pytest.mark.parametrize("pages", [0, 3, 30, 80])
def test_the_disk_of_the_output_is_full(
    tmp_path: Path, small_disk: Path, small_sites: dict[str, Files], pages: int
) -> None:
    """It is told, whatever room is left; every page is old or new, and room heals it."""
    project = Project(tmp_path / "hub", SMALL, small_sites)
    project.output = small_disk / "site"
    output = ("--output", str(project.output))
    project.write("a")
    project.build()
    project.put_foreign("mine.txt", "posts/mine.txt")
    project.write("b")
    ballast = fill(small_disk, pages)
    assert_refused(project.run(*output))
    project.assert_whole("a", "b")
    ballast.unlink()
    project.assert_heals("b")


@pytest.mark.parametrize("pages", [0, 1, 5, 40, 100])
def test_the_disk_of_the_project_is_full(
    small_disk: Path, small_sites: dict[str, Files], pages: int
) -> None:
    """With the state on it, too: no harm is done, and what says that it went well did."""
    project = Project(small_disk / "hub", SMALL, small_sites)
    project.write("a")
    project.build()
    project.write("b")
    ballast = fill(small_disk, pages)
    done = project.run()
    done.assert_calm()
    assert done.code in (0, 1)
    project.assert_whole("a", "b")
    if done.code == 0:
        project.assert_is("b")
    ballast.unlink()
    project.assert_heals("b")


@pytest.mark.parametrize("pages", [0, 20])
def test_a_first_build_on_a_full_disk(
    small_disk: Path, small_sites: dict[str, Files], pages: int
) -> None:
    """Half a site is never there without its record: the next build takes it on."""
    project = Project(small_disk / "hub", SMALL, small_sites)
    project.write("a")
    ballast = fill(small_disk, pages)
    assert_refused(project.run())
    ballast.unlink()
    project.assert_heals("a")


@pytest.mark.parametrize("limit", [SMALL_LIMIT, SMALL_LIMIT // 2])
def test_a_file_may_not_be_so_large(small: Project, limit: int) -> None:
    """A quota hits the large file only: nothing of the new version is published without it."""
    code = (
        f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
        "from learnscape_gen.cli import main; main()"
    )
    command = [sys.executable, "-c", code, *small.command("--format", "json")[3:]]
    assert_refused(Running(command).finished(), NOT_SO_LARGE)
    small.assert_whole("a", "b")
    small.assert_heals("b")


@pytest.mark.parametrize("limit", [0, 1, 4096])
def test_nothing_may_be_written(small: Project, limit: int) -> None:
    """When not even a page has room, the site stays what it was."""
    done = small.run(prefix=("prlimit", f"--fsize={limit}", "--"))
    assert_refused(done, NOT_SO_LARGE)
    small.assert_is("a")
    small.assert_heals("b")
