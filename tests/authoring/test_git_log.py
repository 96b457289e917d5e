"""What git tells of commits, in real repositories."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.authoring.git_log import HistoryError, commits_in, contents_of
from tests.git_repository import Repository

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Hub

POSTS = "content/posts"


def test_commits_with_the_files_that_they_changed(hub: Hub, repository: Repository) -> None:
    """The newest first; what is added, removed or elsewhere is left out."""
    hub.post("a")
    hub.post("b")
    repository.commit("first")
    hub.post("a", why="Better.")
    hub.post("c")
    hub.write("content/tools/chat.md", "---\ntitle: Chat\n---\n")
    second = repository.commit("second: \x01 with \x02 signs")
    hub.remove(f"{POSTS}/a.md")
    hub.post("b", why="Better.")
    third = repository.commit("third\n\nmore")
    found = commits_in(hub.root, POSTS, 10)
    assert [(commit.name, commit.day) for commit in found] == [
        (third, "2026-11-20"),
        (second, "2026-11-20"),
    ]
    assert [commit.subject for commit in found] == ["third", "second: \x01 with \x02 signs"]
    assert [[file.path for file in commit.files] for commit in found] == [
        [f"{POSTS}/b.md"],
        [f"{POSTS}/a.md"],
    ]
    assert [commit.name for commit in commits_in(hub.root, POSTS, 1)] == [third]


def test_the_contents_before_and_after(hub: Hub, repository: Repository) -> None:
    """Byte for byte, in the order in which they were asked for."""
    before = hub.post("a", body="ä\n").read_bytes()
    repository.commit("first")
    after = hub.post("a", body="\n\nlonger\0\n").read_bytes()
    repository.commit("second")
    (file,) = commits_in(hub.root, POSTS, 10)[0].files
    assert contents_of(hub.root, [file.after, "0" * 40, file.before]) == (after, b"", before)


def test_a_hub_inside_a_larger_repository(hub: Hub, tmp_path: Path) -> None:
    """Paths are those of the project."""
    repository = Repository(hub, tmp_path)
    hub.post("ü ber")
    repository.commit("first")
    hub.post("ü ber", why="Better.")
    repository.commit("second")
    (file,) = commits_in(hub.root, POSTS, 10)[0].files
    assert file.path == f"{POSTS}/ü ber.md"


def test_no_program_of_the_repository_is_run(hub: Hub, repository: Repository) -> None:
    """Its settings may come from a stranger."""
    witness = hub.root / "witness"
    for setting in ("core.fsmonitor", "core.pager", "diff.external", "gpg.program"):
        repository.git("config", setting, f"touch '{witness}'; true")
    repository.git("config", "log.showSignature", "true")
    hub.post()
    repository.git("-c", "core.fsmonitor=false", "add", "--all")
    repository.git("-c", "core.fsmonitor=false", "commit", "--quiet", "--message", "first")
    witness.unlink(missing_ok=True)
    commits_in(hub.root, POSTS, 10)
    assert not witness.exists()


def test_no_commits(hub: Hub, repository: Repository) -> None:
    """Git says why, in one line."""
    with pytest.raises(HistoryError, match=r"git says: .*does not have any commits"):
        commits_in(repository.top, POSTS, 10)
