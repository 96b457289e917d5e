"""What is new and what was reviewed, by month."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.pages.labels import HOME
from learnscape_gen.pages.lists import numbered, pages_of
from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Count, Head, Link, Pager, PostRef
from learnscape_gen.paths import output_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.hub.model import Post
    from learnscape_gen.pages.ground import Ground

RECENT = 40
"""So many entries stand on /new/; all of them stand on the pages of their months."""
_LEAD = "What came into this learnscape, and what somebody looked at again."
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class NewEntry(msgspec.Struct, frozen=True):
    """Something that happened to a post on a day: it was added or reviewed."""

    date: str
    what: str
    outcome: str
    post: PostRef


class Month(msgspec.Struct, frozen=True):
    """The entries of a month, newest first; `url` leads to its page, and is empty on it."""

    title: str
    url: str
    entries: tuple[NewEntry, ...]


class NewView(msgspec.Struct, frozen=True):
    """The newest entries, or the entries of one month, on several pages where they are many."""

    head: Head
    title: str
    lead: str
    months: tuple[Month, ...]
    archive: tuple[Count, ...]
    pager: Pager | None = None


def plan_new(ground: Ground) -> Iterator[PagePlan]:
    """Plan /new/ and the page of every month."""
    entries = sorted(_entries(ground), key=lambda entry: (entry.date, entry.what), reverse=True)
    by_month: dict[str, list[NewEntry]] = defaultdict(list)
    for entry in entries:
        by_month[entry.date[:7]].append(entry)
    recent: dict[str, list[NewEntry]] = defaultdict(list)
    for entry in entries[:RECENT]:
        recent[entry.date[:7]].append(entry)
    archive = tuple(
        Count(_title(month), f"new/{month}/", "", len(found)) for month, found in by_month.items()
    )
    view = NewView(
        head=ground.head("new/", "new", "What is new", _LEAD, crumbs=(HOME,)),
        title="What is new",
        lead=_LEAD,
        months=tuple(_month(month, found) for month, found in recent.items()),
        archive=archive,
    )
    yield PagePlan("new/index.html", "new.html", view)
    up = (HOME, Link("What is new", "new/"))
    for month, found in by_month.items():
        title = _title(month)
        for page in pages_of(len(found), f"new/{month}/"):
            name = numbered(title, page.pager)
            head = ground.head(page.address, "new", name, _LEAD, crumbs=up)
            here = Month(title, "", tuple(found[page.begin : page.end]))
            month_view = NewView(head, title, "", (here,), (), page.pager)
            yield PagePlan(output_path(page.address), "new.html", month_view)


def _entries(ground: Ground) -> Iterator[NewEntry]:
    """Yield an entry for the date and for the last review of every post."""
    for post in ground.hub.posts:
        if post.doc.date and post.doc.status != "archived":
            yield NewEntry(post.doc.date[:10], "added", "", ground.ref(post))
        if reviewed := _reviewed(ground, post):
            yield reviewed


def _reviewed(ground: Ground, post: Post) -> NewEntry | None:
    review = post.doc.review
    if review is None or not review.on or review.on == post.doc.date[:10]:
        return None
    return NewEntry(review.on, "reviewed", review.outcome, ground.ref(post))


def _month(month: str, entries: list[NewEntry]) -> Month:
    return Month(_title(month), f"new/{month}/", tuple(entries))


def _title(month: str) -> str:
    year, _, number = month.partition("-")
    return f"{_MONTHS[int(number) - 1]} {year}"
