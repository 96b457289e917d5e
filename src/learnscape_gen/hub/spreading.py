"""Spreads the days on which posts are due, so that they do not all fall into one week."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.hub.reviews import due_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from learnscape_gen.hub.model import Post

_LEAST = 5
"""So many posts a week are no burden, however small the hub."""
_WEEKS = 26
"""A post may move by a quarter of its span to either side: half a year of the usual year."""


class Spread(NamedTuple):
    """A post that would be due on another day, and the `review_in` that makes it so."""

    post: Post
    due: str
    review_in: str


class SpreadPlan(NamedTuple):
    """The posts that would move, and those for which no week near theirs has room."""

    moved: tuple[Spread, ...]
    stuck: tuple[Post, ...]


def usual_per_week(posts: Iterable[Post], today: str) -> int:
    """Return how many posts a week are to be due, where nobody says: enough to place them all."""
    ahead = sum(due_of(post) >= today for post in posts)
    return max(_LEAST, -(-ahead // _WEEKS))


def spread(posts: Iterable[Post], today: str, per_week: int) -> SpreadPlan:
    """Return how posts can be spread over the weeks; the same posts give the same plan.

    As many as fit stay in their week. Another moves by whole weeks into the nearest one that has
    room, later rather than earlier, and by no more than a quarter of its span. What is overdue
    stays overdue: only somebody who looks at it can change that.

    Args:
        posts: the posts that have a day on which they are due, the first due first.
        today: the day from which to look ahead (YYYY-MM-DD).
        per_week: how many may be due in a week.

    """
    taken: Counter[int] = Counter()
    surplus: list[Post] = []
    for post in posts:
        week = _week(date.fromisoformat(due_of(post)))
        if due_of(post) < today:
            continue
        if taken[week] < per_week:
            taken[week] += 1
        else:
            surplus.append(post)
    moved, stuck = [], []
    for post in surplus:
        found = next((day for day in _days_near(post, today) if taken[_week(day)] < per_week), None)
        if found is None:
            stuck.append(post)
            taken[_week(date.fromisoformat(due_of(post)))] += 1
        else:
            taken[_week(found)] += 1
            days = (found - _start(post)).days
            moved.append(Spread(post, found.isoformat(), f"{days} days"))
    return SpreadPlan(tuple(moved), tuple(stuck))


def _days_near(post: Post, today: str) -> Iterator[date]:
    """Yield the days to which a post can move, the nearest first."""
    due = date.fromisoformat(due_of(post))
    room = (due - _start(post)).days // 4 // 7
    for weeks in range(1, room + 1):
        for step in (weeks, -weeks):
            try:
                day = due + timedelta(weeks=step)
            except OverflowError:
                continue
            if day.isoformat() >= today:
                yield day


def _start(post: Post) -> date:
    """Return the day from which the span of a post counts."""
    reviewed = post.doc.review.on if post.doc.review else ""
    return date.fromisoformat(reviewed or post.doc.date[:10])


def _week(day: date) -> int:
    """Return the number of a week; weeks begin on Monday, as the first day of all dates did."""
    return (day.toordinal() - 1) // 7
