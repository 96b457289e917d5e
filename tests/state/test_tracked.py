"""A state that came with the repository is not used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.state.tracked import is_tracked
from tests.git_repository import git

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Hub


def test_without_a_repository(tmp_path: Path) -> None:
    """Nobody can have sent it."""
    assert not is_tracked(tmp_path / ".learnscape")


def test_a_repository_that_has_it_not(hub: Hub) -> None:
    """Git passes over the folder, as it should."""
    git(hub.root, "init")
    hub.build()
    git(hub.root, "add", "--all")
    assert not is_tracked(hub.root / ".learnscape")
    assert hub.build().fresh > 0


def test_a_state_that_was_forced_into_git(hub: Hub) -> None:
    """It is left alone, and the build says so and does all of its work."""
    git(hub.root, "init")
    first = hub.build()
    git(hub.root, "add", "--force", ".learnscape/state.db")
    kept = (hub.root / ".learnscape/state.db").read_bytes()
    report = hub.build()
    assert report.fresh == 0
    assert report.rendered == first.rendered
    assert [problem.code for problem in report.problems if problem.code == "W-STATE"]
    assert (hub.root / ".learnscape/state.db").read_bytes() == kept


def test_a_hub_below_the_top_of_a_repository(hub: Hub) -> None:
    """The repository may hold more than the hub."""
    git(hub.root.parent, "init")
    hub.build()
    git(hub.root.parent, "add", "--force", f"{hub.root.name}/.learnscape/state.db")
    assert is_tracked(hub.root / ".learnscape")


def test_a_work_tree(hub: Hub, tmp_path: Path) -> None:
    """Where .git is a file that says where the repository is."""
    git(hub.root, "init")
    git(hub.root, "commit", "--allow-empty", "-m", "x")
    tree = tmp_path / "tree"
    git(hub.root, "worktree", "add", str(tree))
    (tree / ".learnscape").mkdir()
    (tree / ".learnscape/state.db").write_bytes(b"x")
    assert not is_tracked(tree / ".learnscape")
    git(tree, "add", "--force", ".learnscape/state.db")
    assert is_tracked(tree / ".learnscape")
