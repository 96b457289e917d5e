"""What may not be written or read is told, and nothing is half done."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.conftest import files_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.survival.project import Project


@contextmanager
def closed(*paths: Path, mode: int = 0o500) -> Iterator[None]:
    """Take permissions away from files and folders, and give them back."""
    modes = {path: path.stat().st_mode for path in paths}
    for path in paths:
        path.chmod(mode)
    try:
        yield
    finally:
        for path, before in modes.items():
            if path.exists():
                path.chmod(before)


def folders_of(output: Path) -> list[Path]:
    """Return a folder with all that are below it."""
    return [output, *(path for path in output.rglob("*") if path.is_dir())]


def test_an_output_that_may_not_be_written(small: Project, bound: list[str]) -> None:
    """It stays what it was, and the error names a place in it."""
    with closed(*folders_of(small.output)):
        done = small.run(prefix=bound)
    assert done.code == 1, done
    done.assert_calm()
    assert "Permission denied" in done.err
    assert str(small.output) in done.err
    small.assert_is("a")
    small.assert_heals("b")


@pytest.mark.parametrize("folder", ["posts", "old/1", "assets", "work/incidents/review"])
def test_a_folder_that_may_not_be_written(small: Project, bound: list[str], folder: str) -> None:
    """One folder of the output is closed: every file is old or new, and the next build heals."""
    with closed(*folders_of(small.output / folder)):
        done = small.run(prefix=bound)
        small.assert_whole("a", "b")
    assert done.code in (0, 1)
    done.assert_calm()
    small.assert_heals("b")


def test_files_that_may_not_be_written(small: Project, bound: list[str]) -> None:
    """Files are replaced, not written into, so their own permissions do not matter."""
    with closed(*(path for path in small.output.rglob("index.html")), mode=0o400):
        assert small.run(prefix=bound).code == 0
        small.assert_is("b")


def test_a_source_that_may_not_be_read(small: Project, bound: list[str]) -> None:
    """It is a problem like another, with its place; the site stays."""
    with closed(small.root / "content" / "posts" / "1" / "p1.md", mode=0):
        done = small.run(prefix=bound)
    assert (done.code, done.codes()) == (1, ["E-FILE"]), done
    small.assert_is("a")
    small.assert_heals("b")


def test_a_project_that_may_not_be_written(
    small: Project, bound: list[str], tmp_path: Path
) -> None:
    """It is built into another place without any state, and says so."""
    output = tmp_path / "elsewhere"
    for path in files_in(small.root / ".learnscape"):
        (small.root / ".learnscape" / path).unlink()
    (small.root / ".learnscape").rmdir()
    with closed(small.root):
        done = small.run("--output", str(output), prefix=bound)
        assert (done.code, done.codes()) == (0, ["W-STATE"]), done
        small.output = output
        small.assert_is("b")
        again = small.run("--output", str(output), prefix=bound)
        assert (again.code, again.told["written"]) == (0, 0), again


def test_a_state_folder_that_may_not_be_written(small: Project, bound: list[str]) -> None:
    """The build goes on without it, and says so; the files in it may be writable, and stay."""
    small.write("c")
    state = small.root / ".learnscape"
    before = files_in(state)
    with closed(state):
        done = small.run(prefix=bound)
        assert (done.code, done.codes()) == (0, ["W-STATE"]), done
        small.assert_has("c")
        assert files_in(state) == before
    small.assert_heals("c")


@pytest.mark.parametrize("mode", [0o400, 0])
def test_state_files_that_may_not_be_written_or_read(
    small: Project, bound: list[str], mode: int
) -> None:
    """The same, when it is the files: whoever ran the last build owns them."""
    small.write("c")
    state = small.root / ".learnscape"
    with closed(*(path for path in state.iterdir() if path.is_file()), mode=mode):
        done = small.run(prefix=bound)
        done.assert_calm()
        assert done.code == 0, done
        assert set(done.codes()) <= {"W-STATE"}
        small.assert_has("c")
    small.assert_heals("c")


def test_a_state_folder_that_is_a_file(small: Project) -> None:
    """Somebody's file stands in its place: it stays, and the build goes on."""
    state = small.root / ".learnscape"
    for path in files_in(state):
        (state / path).unlink()
    state.rmdir()
    state.write_text("mine")
    small.write("c")
    done = small.run()
    assert (done.code, done.codes()) == (0, ["W-STATE"]), done
    small.assert_has("c")
    assert state.read_text() == "mine"
