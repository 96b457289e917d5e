"""What is new and what was reviewed, by month."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from learnscape_gen.language.dates import written_month
from learnscape_gen.language.words import msg
from learnscape_gen.pages.lists import numbered, pages_of
from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Count, Head, Link, Pager, PostRef
from learnscape_gen.paths import output_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from learnscape_gen.hub.model import Post
    from learnscape_gen.pages.ground import Ground
    from learnscape_gen.pages.lists import ListPage

RECENT = 40
"""So many entries stand on /new/; all of them stand on the pages of their months."""
_TITLE = msg("What is new")
_LEAD = msg("What came into this learnscape, and what somebody looked at again.")


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


class _Event(NamedTuple):
    """What an entry is made from."""

    date: str
    what: str
    outcome: str
    post: Post

    @property
    def month(self) -> str:
        return self.date[:7]


def plan_new(ground: Ground) -> Iterator[PagePlan]:
    """Plan /new/ and the page of every month."""
    title, lead = ground.words(_TITLE), ground.words(_LEAD)
    events = sorted(_events(ground), key=attrgetter("date", "what"), reverse=True)
    by_month = {month: [*found] for month, found in groupby(events, attrgetter("month"))}
    archive = tuple(
        Count(written_month(month, ground.config.language), f"new/{month}/", "", len(found))
        for month, found in by_month.items()
    )
    recent = groupby(events[:RECENT], attrgetter("month"))
    view = NewView(
        head=ground.head("new/", "new", title, lead, crumbs=(ground.home,)),
        title=title,
        lead=lead,
        months=tuple(
            Month(
                written_month(month, ground.config.language),
                f"new/{month}/",
                _entries(ground, found),
            )
            for month, found in recent
        ),
        archive=archive,
    )
    yield PagePlan("new/index.html", "new.html", view)
    for month, found in by_month.items():
        for page in pages_of(len(found), f"new/{month}/"):
            shown = found[page.begin : page.end]
            told = [event[:3] for event in shown]
            yield PagePlan(
                path=output_path(page.address),
                template="new.html",
                made=partial(_month_view, ground, month, page, shown),
                inputs=ground.inputs.of((event.post for event in shown), page.pager, told),
            )


def _month_view(ground: Ground, month: str, page: ListPage, shown: list[_Event]) -> NewView:
    """Return a page of a month."""
    title = written_month(month, ground.config.language)
    up = (ground.home, Link(ground.words(_TITLE), "new/"))
    lead = ground.words(_LEAD)
    head = ground.head(page.address, "new", numbered(ground, title, page.pager), lead, crumbs=up)
    return NewView(head, title, "", (Month(title, "", _entries(ground, shown)),), (), page.pager)


def _entries(ground: Ground, events: Iterable[_Event]) -> tuple[NewEntry, ...]:
    return tuple(NewEntry(*event[:3], ground.ref(event.post)) for event in events)


def _events(ground: Ground) -> Iterator[_Event]:
    """Yield an event for the date and for the last review of every post."""
    for post in ground.hub.posts:
        doc, review = post.doc, post.doc.review
        if doc.date and doc.status != "archived":
            yield _Event(doc.date[:10], msg("added"), "", post)
        if review and review.on and review.on != doc.date[:10]:
            yield _Event(review.on, msg("reviewed"), review.outcome, post)
