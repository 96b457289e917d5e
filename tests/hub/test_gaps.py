"""What is missing in a hub."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.hub import gaps
from learnscape_gen.learning import LearningType

if TYPE_CHECKING:
    from tests.conftest import Assembled, Hub


def test_an_empty_hub_lacks_posts(hub: Hub, assembled: Assembled) -> None:
    """Every term of it waits for one; no work has types that are missing before it has posts."""
    made = assembled()[0]
    live = gaps.live_in(made)
    assert [task.doc.id for task in gaps.tasks_without_posts(made, live)] == ["incidents/review"]
    assert [tool.doc.id for tool in gaps.tools_without_posts(made, live)] == ["web-page"]
    assert [term.doc.id for term in gaps.unused_terms(made, live)] == ["google-sre"]
    assert gaps.types_without_posts(made, live) == ()
    hub.post()
    made = assembled()[0]
    live = gaps.live_in(made)
    assert gaps.tasks_without_posts(made, live) == ()
    assert gaps.tools_without_posts(made, live) == ()
    assert gaps.unused_terms(made, live) == ()


def test_types_that_a_context_lacks(hub: Hub, assembled: Assembled) -> None:
    """In the order of the types; with all three there is no gap."""
    hub.post("a", type="informal")
    made = assembled()[0]
    live = gaps.live_in(made)
    (missing,) = gaps.types_without_posts(made, live)
    assert missing.context.doc.id == "incidents"
    assert missing.types == (LearningType.FORMAL, LearningType.NON_FORMAL)
    hub.post("b", type="formal")
    hub.post("c")
    made = assembled()[0]
    live = gaps.live_in(made)
    assert gaps.types_without_posts(made, live) == ()


def test_a_post_that_is_put_away_fills_no_gap(hub: Hub, assembled: Assembled) -> None:
    """And has none: nobody need mend it."""
    hub.post(status="archived", why=None)
    made = assembled()[0]
    live = gaps.live_in(made)
    assert len(gaps.tasks_without_posts(made, live)) == 1
    assert live.without_why == live.without_moments == ()
    assert gaps.sources_by_day(made, live) == ()


def test_sources_by_what_was_last_heard(hub: Hub, assembled: Assembled) -> None:
    """The last day of any of their posts counts, be it added or reviewed."""
    hub.write("content/sources/b.md", "---\ntitle: B\n---\n")
    hub.post("a", date="2026-01-01", source="b")
    hub.post("b", date="2025-01-01", source="b", reviewed="2026-03-31")
    hub.post("c", date="2026-02-01 12:00")
    hub.post("d", date=None, source="{name: Undated}")
    made = assembled()[0]
    live = gaps.live_in(made)
    heard = [(found.source.doc.id, found.day) for found in gaps.sources_by_day(made, live)]
    assert heard == [("google-sre", "2026-02-01"), ("b", "2026-03-31")]


def test_a_source_is_quiet_after_its_span(hub: Hub, assembled: Assembled) -> None:
    """Not on the last day of it."""
    hub.post(date="2026-01-31")
    made = assembled()[0]
    live = gaps.live_in(made)
    assert gaps.quiet_sources(made, live, "2026-02-28", "1 month") == ()
    assert len(gaps.quiet_sources(made, live, "2026-03-01", "1 month")) == 1


def test_posts_that_do_not_say_why_or_when(hub: Hub, assembled: Assembled) -> None:
    """Each is told of what it lacks."""
    hub.post("a", why=None, moments="apply")
    hub.post("b", moments=None)
    made = assembled()[0]
    live = gaps.live_in(made)
    assert [post.doc.id for post in live.without_why] == ["a"]
    assert [post.doc.id for post in live.without_moments] == ["b"]


def test_a_context_without_tasks_is_not_used(hub: Hub, assembled: Assembled) -> None:
    """It is described and leads nowhere."""
    hub.post()
    hub.write("content/work/empty/_index.md", "---\ntitle: Nothing to do\n---\n")
    made = assembled()[0]
    (unused,) = gaps.unused_terms(made, gaps.live_in(made))
    assert unused.doc.id == "empty"
