"""reviews.ics: the days on which posts are due for another look, for a calendar to follow."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from learnscape_gen.hub.reviews import due_of, last_seen, owner_of
from learnscape_gen.pages.ical import calendar, event, text
from learnscape_gen.pages.page import WRITTEN, PagePlan, WrittenView
from learnscape_gen.paths import as_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.hub.model import Post
    from learnscape_gen.pages.ground import Ground

CALENDAR = "reviews.ics"


def plan_reviews(ground: Ground) -> Iterator[PagePlan]:
    """Plan the calendar, where a post has a day on which it is due."""
    if ground.due:
        made = partial(_view, ground)
        yield PagePlan(CALENDAR, WRITTEN, made, inputs=ground.inputs.of(ground.due))


def _view(ground: Ground) -> WrittenView:
    words = ground.words
    name = f"{ground.config.title}: {words('Due for another look')}"
    again, owned = words("Look again: %(title)s"), words("Looked after by")
    looked = words("Last looked at")

    def day(post: Post) -> str:
        """Return the day on which a post is due. Its name is the post's address, as in feeds."""
        doc, review = post.doc, post.doc.review
        url, owner = ground.absolute(as_url(post.address)), owner_of(post)
        told = [doc.why, f"{owned} {owner}" if owner else ""]
        if review and review.on:
            outcome = f": {words(review.outcome)}" if review.outcome else ""
            told += (f"{looked} {review.on}{outcome}", review.note)
        told.append(url)
        return event(
            (
                ("UID", text(url)),
                # When this was last revised: a build must not ask the clock.
                ("DTSTAMP", f"{_plain(last_seen(post))}T000000Z"),
                ("DTSTART;VALUE=DATE", _plain(due_of(post))),
                ("SUMMARY", text(again % {"title": doc.title})),
                ("DESCRIPTION", text("\n".join(filter(None, told)))),
                ("CONTACT", text(owner)),
                ("URL", url),
                ("TRANSP", "TRANSPARENT"),
            )
        )

    return WrittenView(calendar(name, map(day, ground.due)))


def _plain(day: str) -> str:
    return day.replace("-", "")
