"""The home page and /work/: the work first, then the other doors."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Body, Count, Head, Link, PostRef
from learnscape_gen.pages.takeaway import Takeaway, takeaway
from learnscape_gen.pages.tally import tally_of
from learnscape_gen.paths import as_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.hub.model import Context
    from learnscape_gen.pages.ground import Ground

TASKS_ON_CARD = 12
"""A card of the home page shows so many tasks of a context; the context's page has them all."""
LATEST = 6


class TaskDoor(Count, frozen=True, array_like=True):
    """A link to a task, with the number of its posts, and their tally (`pages/tally.py`)."""

    tally: str = ""


class ContextCard(msgspec.Struct, frozen=True):
    """A work context with its tasks.

    `more` tells how many tasks the card leaves out, and `more_tally` what posts stand behind these.
    """

    title: str
    url: str
    summary: str
    tasks: tuple[TaskDoor, ...]
    more: int = 0
    more_tally: str = ""


class HomeView(msgspec.Struct, frozen=True):
    """The home page; `tally` counts the posts behind all its tasks, each once."""

    head: Head
    welcome: Body | None
    contexts: tuple[ContextCard, ...]
    moments: tuple[Link, ...]
    types: tuple[Count, ...]
    latest: tuple[PostRef, ...]
    tally: str


class WorkView(msgspec.Struct, frozen=True):
    """All contexts with all their tasks; `tally` counts the posts behind them, each once.

    `takeaway` is None where the hub wants no files to take along.
    """

    head: Head
    contexts: tuple[ContextCard, ...]
    tally: str
    takeaway: Takeaway | None = None


def plan_home(ground: Ground) -> Iterator[PagePlan]:
    """Plan the home page and the page of all work."""
    home, config = ground.hub.home, ground.config
    title = (home.title if home else "") or config.title
    description = (home.description if home else "") or config.description
    cards = _cards(ground)
    tally = tally_of(post for post in ground.live if post.tasks)
    view = HomeView(
        head=ground.head(
            "", "home", title, description, feed=True, source=home.path if home else ""
        ),
        welcome=ground.body_or_none(home.body, home.path) if home else None,
        contexts=tuple(map(partial(_short, ground), ground.hub.contexts, cards)),
        moments=tuple(ground.moments.values()),
        types=types_counted(ground),
        latest=ground.refs(post for post in ground.live[:LATEST] if post.doc.date),
        tally=tally,
    )
    yield PagePlan("index.html", "home.html", view, home.path if home else "")
    head = ground.head("work/", "work", ground.words("Work"), crumbs=(ground.home,))
    work = WorkView(head, cards, tally, takeaway(ground))
    yield PagePlan("work/index.html", "work.html", work)


def types_counted(ground: Ground) -> tuple[Count, ...]:
    """Return the three types with the number of posts of each."""
    return tuple(
        Count(
            info.label,
            f"learning/{info.id.value}/",
            info.in_short,
            len(ground.by_type.get(info.id, ())),
        )
        for info in ground.types.values()
    )


def _cards(ground: Ground) -> tuple[ContextCard, ...]:
    return tuple(
        ContextCard(
            title=context.doc.title,
            url=as_url(context.address),
            summary=context.doc.summary or context.doc.body.excerpt,
            tasks=tuple(_door(ground, task) for task in context.tasks),
        )
        for context in ground.hub.contexts
    )


def _door(ground: Ground, id_: str) -> TaskDoor:
    doc, url = ground.tasks[id_].doc, as_url(ground.tasks[id_].address)
    posts = ground.by_task.get(id_, ())
    return TaskDoor(doc.title, url, doc.trigger, len(posts), tally_of(posts))


def _short(ground: Ground, context: Context, card: ContextCard) -> ContextCard:
    """Return a card with no more tasks than a home page can show."""
    left = context.tasks[TASKS_ON_CARD:]
    if len(left) <= 1:
        return card
    behind = chain.from_iterable(ground.by_task.get(id_, ()) for id_ in left)
    return msgspec.structs.replace(
        card, tasks=card.tasks[:TASKS_ON_CARD], more=len(left), more_tally=tally_of(behind)
    )
