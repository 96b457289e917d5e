"""`learnscape review history`: days of review that were moved in bulk."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run
    from tests.conftest import Hub
    from tests.git_repository import Repository


@pytest.fixture(autouse=True)
def in_the_hub(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in the hub."""
    monkeypatch.chdir(hub.root)


def test_a_bulk_is_named(repository: Repository, run: Run) -> None:
    """With its commit, its day, the number of posts, and what it called itself."""
    repository.review("2026-01-01", 6)
    repository.commit("the posts")
    repository.review("2026-11-01", 6)
    name = repository.commit("bump dates")
    said = run("review", "history")
    assert said.exit_code == 1
    assert said.stdout.splitlines()[0] == (
        f"{name[:10]} 2026-11-20  6 posts without a note  bump dates"
    )
    assert "git revert COMMIT" in said.stdout
    (told,) = json.loads(run("review", "history", "--format", "json").stdout)["bulk_reviews"]
    assert (told["commit"], told["note"], len(told["posts"])) == (name, "", 6)


def test_nothing_in_bulk(repository: Repository, run: Run) -> None:
    """It is said what was looked for."""
    repository.review("2026-01-01", 6)
    repository.commit("the posts")
    said = run("review", "history", "--commits", "10", "--least", "4")
    assert said.exit_code == 0
    assert said.stdout == (
        "None of the last 10 commits gave 4 posts or more a new day of review "
        "without notes of their own.\n"
    )


def test_no_history(run: Run, monkeypatch: pytest.MonkeyPatch, hub: Hub) -> None:
    """Without a repository, or without git, it is said calmly."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(hub.root.parent))
    said = run("review", "history")
    assert said.exit_code == 1
    assert said.stderr.startswith("There is no history to look at: git says: ")
    assert "run this in a repository that has commits" in said.stderr
    monkeypatch.setenv("PATH", "")
    assert (
        "There is no history to look at: git is not installed." in run("review", "history").stderr
    )
