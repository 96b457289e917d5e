"""Posts in the making."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.cli.new.post_draft import PostDraft
from learnscape_gen.cli.new.terms import Terms
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from tests.conftest import Hub


def test_a_file_that_came_meanwhile_costs_nothing(hub: Hub) -> None:
    """It stays as it is, and the post gets the next name."""
    draft = PostDraft("X", "x", held_back=False)
    terms = Terms(load_project(hub.root))
    theirs = hub.post("x")
    before = theirs.read_bytes()
    assert draft.write(hub.root, terms, str(hub.root)).path.endswith("content/posts/x-2.md")
    assert theirs.read_bytes() == before
    assert "\ntitle: X\n" in (hub.root / "content/posts/x-2.md").read_text("utf-8")


def test_what_is_unsure_keeps_it_a_draft(hub: Hub) -> None:
    """Although nothing is missing."""
    draft = PostDraft("X", "x", held_back=False)
    draft.values |= dict.fromkeys(("type", "source", "social_tool", "work_task"), "x")
    assert not draft.is_draft
    draft.unsure.append("the title")
    assert draft.is_draft
    assert "\nstatus: draft\n" in draft.text()
