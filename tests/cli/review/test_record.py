"""Recording a look in the file of a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.cli.ending import RefusedError
from learnscape_gen.cli.review.record import Look, record
from learnscape_gen.state.changes import make_changes

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.state.changes import Change
    from tests.conftest import Assembled, Hub

LOOK = Look("2026-11-26", "us", "updated", "new figures")
BLOCK = """reviewed:  # who
  on: 2026-01-01  # then
  by: ann
  outcome: 'kept'
  note: "old"  # long ago
"""


def with_review(hub: Hub, review: str) -> Path:
    """Write a post with a review as an author wrote it."""
    file = hub.post(review_in="1 month")
    text = file.read_text("utf-8").replace("review_in:", f"{review}review_in:")
    file.write_text(text, "utf-8")
    return file


def test_a_review_over_several_lines_stays_so(hub: Hub, assembled: Assembled) -> None:
    """With the comments beside it."""
    file = with_review(hub, BLOCK)
    before = file.read_text("utf-8")
    record(hub.root, assembled()[0].posts[0], LOOK)
    new = """reviewed:  # who
  on: 2026-11-26  # then
  by: us
  outcome: updated
  note: "new figures"  # long ago
"""
    assert file.read_text("utf-8") == before.replace(BLOCK, new)


def test_what_is_not_said_does_not_stay(hub: Hub, assembled: Assembled) -> None:
    """The name and the note of the last look are not those of this one."""
    with_review(hub, BLOCK)
    record(hub.root, assembled()[0].posts[0], LOOK._replace(by="", note=""))
    review = assembled()[0].posts[0].doc.review
    assert review
    assert (review.on, review.by, review.outcome, review.note) == ("2026-11-26", "", "updated", "")


@pytest.mark.parametrize("review", ["reviewed: 2026-01-01\n", "Reviewed: {on: 2026-01-01}\n", ""])
def test_any_form_of_a_review_can_be_written_anew(
    review: str, hub: Hub, assembled: Assembled
) -> None:
    """A day alone, braces, or none at all."""
    with_review(hub, review)
    record(hub.root, assembled()[0].posts[0], LOOK)
    found = assembled()[0].posts[0].doc.review
    assert found
    assert (found.on, found.by, found.outcome, found.note) == LOOK


def test_an_edit_meanwhile_stays(hub: Hub, assembled: Assembled) -> None:
    """Who looks at a post mends it in their editor while the command waits."""
    file = with_review(hub, BLOCK)
    post = assembled()[0].posts[0]
    file.write_text(file.read_text("utf-8") + "A new paragraph.\n", "utf-8")
    record(hub.root, post, LOOK)
    assert file.read_text("utf-8").endswith("A new paragraph.\n")
    assert "new figures" in file.read_text("utf-8")


def test_a_review_meanwhile_is_not_written_over(hub: Hub, assembled: Assembled) -> None:
    """Somebody else was quicker; nothing changes."""
    file = with_review(hub, BLOCK)
    post = assembled()[0].posts[0]
    file.write_text(file.read_text("utf-8").replace("2026-01-01", "2026-11-25"), "utf-8")
    before = file.read_bytes()
    with pytest.raises(RefusedError, match="Somebody else changed the review"):
        record(hub.root, post, LOOK)
    assert file.read_bytes() == before
    file.unlink()
    with pytest.raises(RefusedError, match="is gone"):
        record(hub.root, post, LOOK)


def test_a_file_that_changes_in_the_last_moment(
    hub: Hub, assembled: Assembled, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between reading and writing: theirs stays."""
    file = with_review(hub, BLOCK)
    post = assembled()[0].posts[0]

    def too_late(root: Path, changes: list[Change]) -> None:
        file.write_bytes(b"theirs")
        make_changes(root, changes)

    monkeypatch.setattr("learnscape_gen.state.changes.make_changes", too_late)
    with pytest.raises(RefusedError, match="right now"):
        record(hub.root, post, LOOK)
    assert file.read_bytes() == b"theirs"


def test_an_anchor_that_others_use_is_left(hub: Hub, assembled: Assembled) -> None:
    """What can't be changed alone is told with its place."""
    file = with_review(hub, "reviewed: &day 2026-01-01\nvia: *day\n")
    before = file.read_bytes()
    with pytest.raises(RefusedError, match=r"postmortem\.md:\d+:\d+ .*by hand"):
        record(hub.root, assembled()[0].posts[0], LOOK)
    assert file.read_bytes() == before
