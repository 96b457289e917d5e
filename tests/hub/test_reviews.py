"""Which posts are due, when, and for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.hub.reviews import due_of, due_posts, last_seen, owner_of

if TYPE_CHECKING:
    from tests.conftest import Assembled, Hub


def test_what_is_due_stands_first(hub: Hub, assembled: Assembled) -> None:
    """Until a day, that day among them; without one all that are ever due."""
    hub.post("late", date="2026-01-01", review_in="2 months")
    hub.post("soon", date="2026-01-01", review_in="1 month")
    hub.post("never")
    hub.post("archived", date="2026-01-01", review_in="1 month", status="archived")
    made = assembled()[0]
    assert [post.doc.id for post in due_posts(made)] == ["soon", "late"]
    assert [due_of(post) for post in due_posts(made)] == ["2026-02-01", "2026-03-01"]
    assert [post.doc.id for post in due_posts(made, "2026-02-01")] == ["soon"]
    assert due_posts(made, "2026-01-31") == ()


def test_who_is_to_look(hub: Hub, assembled: Assembled) -> None:
    """The owner, or else who looked last; how the name is written does not matter."""
    looked = "{on: 2026-01-01, by: Ann}"
    hub.post("a", reviewed=looked, review_in="1 month")
    hub.post("b", reviewed=looked, review_in="1 month", owner="The Team")
    hub.post("c", review_in="1 month")
    made = assembled()[0]
    assert {post.doc.id: owner_of(post) for post in made.posts} == {
        "a": "Ann",
        "b": "The Team",
        "c": "",
    }
    assert [post.doc.id for post in due_posts(made, owner="ann")] == ["a"]
    assert [post.doc.id for post in due_posts(made, owner="the  team")] == ["b"]


def test_when_a_post_was_last_in_hand(hub: Hub, assembled: Assembled) -> None:
    """The later of the two days; a post without any has none."""
    hub.post("a", date="2026-05-01", reviewed="2026-04-01")
    hub.post("b", date="2026-05-01", reviewed="2026-06-01")
    hub.post("c", date=None)
    made = assembled()[0]
    assert {post.doc.id: last_seen(post) for post in made.posts} == {
        "a": "2026-05-01",
        "b": "2026-06-01",
        "c": "",
    }
