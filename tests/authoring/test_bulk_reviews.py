"""Days of review that were moved in bulk, found in real repositories."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.authoring import bulk_reviews as module
from learnscape_gen.authoring.bulk_reviews import bulk_reviews

if TYPE_CHECKING:
    from learnscape_gen.authoring.bulk_reviews import BulkReview
    from tests.conftest import Hub
    from tests.git_repository import Repository


@pytest.fixture(autouse=True)
def reviewed_once(repository: Repository) -> None:
    """Begin with six posts that were reviewed, each with its note."""
    repository.review("2026-01-01", 6, "looked at {}")
    repository.commit("first")


def found(repository: Repository) -> tuple[BulkReview, ...]:
    """Look for five posts or more."""
    return bulk_reviews(repository.hub.root, commits=10, least=5)


def test_days_without_notes(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """An old note that stayed says nothing about the new day; no matter how many at a time."""
    monkeypatch.setattr(module, "_AT_A_TIME", 2)
    repository.review("2026-06-01", 6, "looked at {}")
    name = repository.commit("bump")
    (bulk,) = found(repository)
    assert (bulk.commit.name, bulk.commit.subject, bulk.note) == (name, "bump", "")
    assert bulk.posts == tuple(f"content/posts/p{number}.md" for number in range(6))


def test_one_note_for_all(repository: Repository) -> None:
    """It is as good as none."""
    repository.review("2026-06-01", 6, "checked")
    repository.commit("bump")
    (bulk,) = found(repository)
    assert (bulk.note, len(bulk.posts)) == ("checked", 6)


def test_a_note_for_each(repository: Repository) -> None:
    """Somebody looked at every one."""
    repository.review("2026-06-01", 6, "found {} mistakes")
    repository.commit("a long afternoon")
    assert found(repository) == ()


def test_few_are_no_bulk(repository: Repository) -> None:
    """Nor are many, one at a time."""
    repository.review("2026-06-01", 4)
    repository.commit("four")
    for number in range(6):
        repository.hub.post(f"p{number}", reviewed="2026-07-01")
        repository.commit(f"post {number}")
    assert found(repository) == ()


def test_other_changes_are_no_reviews(hub: Hub, repository: Repository) -> None:
    """A span that is spread, a review that is taken away, a file that can't be read."""
    for number in range(6):
        hub.post(
            f"p{number}",
            reviewed=f"{{on: 2026-01-01, note: looked at {number}}}",
            review_in="372 days",
        )
    repository.commit("spread")
    for number in range(6):
        hub.post(f"p{number}")
    repository.commit("taken away")
    for number in range(6):
        hub.write(f"content/posts/p{number}.md", b"---\nreviewed: [\n---\n\xff")
    repository.commit("broken")
    assert found(repository) == ()
