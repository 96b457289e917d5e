"""reviews.ics: the days on which posts are due for another look, for a calendar to follow."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from learnscape_gen.hub.reviews import due_of, due_posts, last_seen, owner_of
from learnscape_gen.pages.ical import calendar, event, text
from learnscape_gen.pages.page import WRITTEN, PagePlan, WrittenView
from learnscape_gen.paths import as_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.hub.model import Post
    from learnscape_gen.pages.ground import Ground, Posts

CALENDAR = "reviews.ics"


def plan_reviews(ground: Ground) -> Iterator[PagePlan]:
    """Plan the calendar, where a post has a day on which it is due."""
    posts = due_posts(ground.hub)
    if posts:
        made = partial(_view, ground, posts)
        yield PagePlan(CALENDAR, WRITTEN, made, inputs=ground.inputs.of(posts))


def _view(ground: Ground, posts: Posts) -> WrittenView:
    name = f"{ground.config.title}: {ground.words('Due for another look')}"
    return WrittenView(calendar(name, [_event(ground, post) for post in posts]))


def _event(ground: Ground, post: Post) -> str:
    """Return the day on which a post is due. It has the same name in every build."""
    url = ground.absolute(as_url(post.address))
    owner = owner_of(post)
    return event(
        (
            ("UID", str(uuid5(NAMESPACE_URL, url))),
            # When this was last revised: a build must not ask the clock.
            ("DTSTAMP", f"{_plain(last_seen(post))}T000000Z"),
            ("DTSTART;VALUE=DATE", _plain(due_of(post))),
            ("SUMMARY", text(ground.words("Look again: %(title)s") % {"title": post.doc.title})),
            ("DESCRIPTION", text("\n".join(_told(ground, post)))),
            ("CONTACT", text(owner)),
            ("URL", url),
            ("TRANSP", "TRANSPARENT"),
        )
    )


def _told(ground: Ground, post: Post) -> Iterator[str]:
    """Yield what it helps to know beforehand."""
    words, review = ground.words, post.doc.review
    if post.doc.why:
        yield post.doc.why
    if owner := owner_of(post):
        yield f"{words('Looked after by')} {owner}"
    if review and review.on:
        outcome = f": {words(review.outcome)}" if review.outcome else ""
        yield f"{words('Last looked at')} {review.on}{outcome}"
    if review and review.note:
        yield review.note
    yield ground.absolute(as_url(post.address))


def _plain(day: str) -> str:
    return day.replace("-", "")
