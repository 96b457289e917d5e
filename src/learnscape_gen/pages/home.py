"""The home page and /work/: the work first, then the other doors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Body, Count, Head, Link, PostRef
from learnscape_gen.paths import as_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.pages.ground import Ground

TASKS_ON_CARD = 12
"""A card of the home page shows so many tasks of a context; the context's page has them all."""
LATEST = 6


class ContextCard(msgspec.Struct, frozen=True):
    """A work context with its tasks; `more` tells how many tasks the card leaves out."""

    title: str
    url: str
    summary: str
    tasks: tuple[Count, ...]
    more: int = 0


class HomeView(msgspec.Struct, frozen=True):
    """The home page."""

    head: Head
    welcome: Body | None
    contexts: tuple[ContextCard, ...]
    moments: tuple[Link, ...]
    types: tuple[Count, ...]
    latest: tuple[PostRef, ...]


class WorkView(msgspec.Struct, frozen=True):
    """All contexts with all their tasks."""

    head: Head
    contexts: tuple[ContextCard, ...]


def plan_home(ground: Ground) -> Iterator[PagePlan]:
    """Plan the home page and the page of all work."""
    home, config = ground.hub.home, ground.config
    title = (home.title if home else "") or config.title
    description = (home.description if home else "") or config.description
    cards = _cards(ground)
    view = HomeView(
        head=ground.head(
            "", "home", title, description, feed=True, source=home.path if home else ""
        ),
        welcome=ground.body_or_none(home.body, home.path) if home else None,
        contexts=tuple(_short(card) for card in cards),
        moments=tuple(ground.moments.values()),
        types=types_counted(ground),
        latest=ground.refs(post for post in ground.live[:LATEST] if post.doc.date),
    )
    yield PagePlan("index.html", "home.html", view, home.path if home else "")
    work = WorkView(
        ground.head("work/", "work", ground.words("Work"), crumbs=(ground.home,)), cards
    )
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
            tasks=tuple(_task_count(ground, task) for task in context.tasks),
        )
        for context in ground.hub.contexts
    )


def _task_count(ground: Ground, id_: str) -> Count:
    task = ground.tasks[id_]
    posts = len(ground.by_task.get(id_, ()))
    return Count(task.doc.title, as_url(task.address), task.doc.trigger, posts)


def _short(card: ContextCard) -> ContextCard:
    """Return a card with no more tasks than a home page can show."""
    left = len(card.tasks) - TASKS_ON_CARD
    if left <= 1:
        return card
    return msgspec.structs.replace(card, tasks=card.tasks[:TASKS_ON_CARD], more=left)
