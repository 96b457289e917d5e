"""Changes to the files of a project are made together or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import pytest

from learnscape_gen.state.changes import (
    Change,
    ChangedMeanwhileError,
    finish_changes,
    make_changes,
)

ALL = (
    Change("content/a.md", b"old", b"new"),
    Change("content/b/b.md", None, b"made"),
    Change("content/c/c.md", b"gone", None),
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a project with two files."""
    (tmp_path / "content/c").mkdir(parents=True)
    (tmp_path / "content/a.md").write_bytes(b"old")
    (tmp_path / "content/c/c.md").write_bytes(b"gone")
    return tmp_path


def files(root: Path) -> dict[str, bytes]:
    """Return the files of a project."""
    found = sorted(path for path in (root / "content").rglob("*") if path.is_file())
    return {str(path.relative_to(root)): path.read_bytes() for path in found}


AFTER = {"content/a.md": b"new", "content/b/b.md": b"made"}


def test_all_are_made(root: Path) -> None:
    """Files are changed, made and removed, with the folders that this makes or leaves empty."""
    make_changes(root, ALL)
    assert files(root) == AFTER
    assert not (root / "content/c").exists()
    assert not (root / ".learnscape/changes").exists()


@pytest.mark.parametrize("path", [change.path for change in ALL])
def test_what_somebody_else_changed_is_kept(root: Path, path: str) -> None:
    """Where one file is another by now, all stay as they are, and it is told which."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(b"somebody else")
    before = files(root)
    with pytest.raises(ChangedMeanwhileError, match=path):
        make_changes(root, ALL)
    assert files(root) == before


@pytest.mark.parametrize("made", range(3))
@pytest.mark.parametrize("fault", [OSError, KeyboardInterrupt])
def test_what_can_not_be_finished_is_taken_back(
    root: Path, monkeypatch: pytest.MonkeyPatch, made: int, fault: type[BaseException]
) -> None:
    """A full disk or Ctrl-C in the middle leaves every file as it was."""
    before, replace = files(root), Path.replace
    moved = []

    def failing(path: Path, target: Path) -> Path:
        moved.append(target)
        if len(moved) == made + 1:
            raise fault
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(fault):
        make_changes(root, ALL)
    assert files(root) == before


def kill(root: Path, monkeypatch: pytest.MonkeyPatch, made: int) -> None:
    """Leave a project as a run does that is killed when it has made so many changes."""

    def killed(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("learnscape_gen.state.changes._make", killed)
        with pytest.raises(KeyboardInterrupt):
            make_changes(root, ALL)
    for change in ALL[:made]:
        file = root / change.path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(change.after) if change.after else file.unlink()


@pytest.mark.parametrize("made", range(3))
def test_what_a_killed_run_left_is_finished(
    root: Path, monkeypatch: pytest.MonkeyPatch, made: int
) -> None:
    """After a kill in the middle, the next run makes the rest."""
    kill(root, monkeypatch, made)
    finish_changes(root)
    assert files(root) == AFTER
    finish_changes(root)


def test_what_a_killed_run_made_is_taken_back_where_the_rest_can_not_be_made(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody changed one of the other files since: it stays, and the rest is as it was."""
    before = files(root)
    kill(root, monkeypatch, made=2)
    (root / "content/c/c.md").write_bytes(b"somebody else")
    with pytest.raises(ChangedMeanwhileError, match=r"content/c/c\.md"):
        finish_changes(root)
    assert files(root) == before | {"content/c/c.md": b"somebody else"}
    finish_changes(root)


def test_a_file_keeps_its_mode_and_a_link_stays_one(root: Path) -> None:
    """What else there is to a file is left."""
    (root / "content/a.md").chmod(0o640)
    (root / "content/link.md").symlink_to("a.md")
    make_changes(root, [Change("content/link.md", b"old", b"new")])
    assert (root / "content/link.md").is_symlink()
    assert (root / "content/a.md").read_bytes() == b"new"
    assert (root / "content/a.md").stat().st_mode & 0o777 == 0o640


def test_folders_that_are_left_empty_go(root: Path) -> None:
    """All of them, up to the first that holds something else."""
    deep = root / "content/x/y/z.md"
    deep.parent.mkdir(parents=True)
    deep.write_bytes(b"deep")
    make_changes(root, [Change("content/x/y/z.md", b"deep", None)])
    assert not (root / "content/x").exists()
    assert (root / "content/a.md").is_file()
