"""Spreading the days on which posts are due."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.dates import day_after
from learnscape_gen.content.documents import BodyFacts, ParsedFile
from learnscape_gen.content.fields import Fields
from learnscape_gen.content.kinds.post import read_post
from learnscape_gen.content.places import Kind
from learnscape_gen.content.yaml_reader import read_yaml
from learnscape_gen.content.yaml_values import Mapping
from learnscape_gen.hub.model import Post
from learnscape_gen.hub.reviews import due_of, due_posts
from learnscape_gen.hub.spreading import spread, usual_per_week

if TYPE_CHECKING:
    from tests.conftest import Assembled, Hub

TODAY = "2026-11-26"


def of_one_day(hub: Hub, assembled: Assembled, count: int) -> tuple[Post, ...]:
    """Return posts that were all reviewed on one day, and are due a year later."""
    for number in range(count):
        hub.post(f"p{number:02}", reviewed="2026-11-02", review_in="12 months")
    return due_posts(assembled()[0])


def test_a_crowded_week_is_spread(hub: Hub, assembled: Assembled) -> None:
    """The first stay, others move to the nearest weeks on both sides, on the same day of them."""
    plan = spread(of_one_day(hub, assembled, 7), TODAY, 2)
    assert plan.stuck == ()
    assert [(s.post.doc.id, s.due, s.review_in) for s in plan.moved] == [
        ("p02", "2027-11-09", "372 days"),
        ("p03", "2027-11-09", "372 days"),
        ("p04", "2027-10-26", "358 days"),
        ("p05", "2027-10-26", "358 days"),
        ("p06", "2027-11-16", "379 days"),
    ]


def test_what_is_overdue_stays_so(hub: Hub, assembled: Assembled) -> None:
    """Moving its day would hide that nobody looked."""
    posts = of_one_day(hub, assembled, 7)
    assert spread(posts, "2027-11-03", 2).moved == ()


def test_a_post_moves_by_a_quarter_of_its_span_at_most(hub: Hub, assembled: Assembled) -> None:
    """What finds no room is told, and stays."""
    for number in range(5):
        hub.post(f"p{number}", reviewed="2026-11-20", review_in="4 weeks")
    plan = spread(due_posts(assembled()[0]), TODAY, 1)
    assert [s.due for s in plan.moved] == ["2026-12-25", "2026-12-11"]
    assert [post.doc.id for post in plan.stuck] == ["p3", "p4"]


def test_a_week_may_be_as_full_as_is_usual(hub: Hub, assembled: Assembled) -> None:
    """Five at least, and so many that all find a place within half a year."""
    posts = of_one_day(hub, assembled, 7)
    assert usual_per_week(posts, TODAY) == 5
    assert usual_per_week(posts * 100, TODAY) == 27
    assert spread(posts, TODAY, 27).moved == ()


def reviewed(day: date, span: str, number: int) -> Post:
    """Return a post that was looked at on a day, and is to be looked at again after a span."""
    front = read_yaml(f"reviewed: {day}\nreview_in: {span}\n", "", 1)
    assert isinstance(front, Mapping)
    file = ParsedFile(f"{number:02}.md", Kind.POST, "", front, BodyFacts(), ())
    return Post(read_post(file, Fields(front, "", [])), "", "", (), ())


@given(
    days=st.lists(st.dates(date(2026, 1, 1), date(2027, 6, 1)), max_size=12),
    spans=st.lists(st.sampled_from(["1 week", "90 days", "12 months", "2 years"]), min_size=12),
    per_week=st.integers(1, 4),
)
def test_any_posts_can_be_spread(days: list[date], spans: list[str], per_week: int) -> None:
    """Each gets its day by its new span, and none in the past; weeks are as full as they may be."""
    made = (reviewed(day, spans[number], number) for number, day in enumerate(days))
    posts = sorted(made, key=lambda post: (due_of(post), post.doc.path))
    plan = spread(posts, TODAY, per_week)
    assert plan == spread(posts, TODAY, per_week)
    then = {post.doc.path: due_of(post) for post in posts}
    for each in plan.moved:
        assert each.post.doc.review
        assert day_after(each.post.doc.review.on, each.review_in) == each.due
        assert each.due >= TODAY
        then[each.post.doc.path] = each.due
    if not plan.stuck:
        ahead = [date.fromisoformat(day) for day in then.values() if day >= TODAY]
        weeks = Counter(day.isocalendar()[:2] for day in ahead)
        assert all(count <= per_week for count in weeks.values())
