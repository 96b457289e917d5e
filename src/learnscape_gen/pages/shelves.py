"""The shelves of a task, and pages of their own for those that hold very much."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from learnscape_gen.language.words import msg
from learnscape_gen.pages.begun import begun_post
from learnscape_gen.pages.ground import flow_of, time_out_of
from learnscape_gen.pages.lists import PostPage, numbered, paged
from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Head, Link, PostList, Shelf
from learnscape_gen.pages.tally import tally_of
from learnscape_gen.paths import as_url, output_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.hub.model import Task
    from learnscape_gen.language.words import Words
    from learnscape_gen.pages.ground import Ground, Posts

SHELF_SIZE = 50
"""So many posts of a shelf stand on the page of its task; where there are more, all have pages."""


class ShelfView(msgspec.Struct, frozen=True):
    """A page of a long shelf; `tally` counts the posts on this page alone."""

    head: Head
    title: str
    lead: str
    task: Link
    posts: PostList
    tally: str


class _Stock(NamedTuple):
    """A shelf with all that it holds."""

    id: str
    title: str
    lead: str
    posts: Posts
    invitation: str = ""
    learning: str = ""


def shelves_of(ground: Ground, task: Task) -> tuple[Shelf, ...]:
    """Return the shelves of a task as its page shows them."""
    return tuple(
        Shelf(
            stock.id,
            stock.title,
            stock.lead,
            ground.refs(stock.posts[:SHELF_SIZE]),
            stock.invitation,
            len(stock.posts),
            as_url(_address(task, stock)) if _is_long(stock) else "",
            tally_of(stock.posts),
            _begin(ground, task, stock),
        )
        for stock in _stocks(ground, task.doc.id)
    )


def plan_shelves(ground: Ground) -> Iterator[PagePlan]:
    """Plan the pages of every shelf that is too long for the page of its task."""
    for task in ground.hub.tasks:
        for stock in filter(_is_long, _stocks(ground, task.doc.id)):
            yield from _shelf_plans(ground, task, stock)


def _shelf_plans(ground: Ground, task: Task, stock: _Stock) -> Iterator[PagePlan]:
    for page in paged(stock.posts, _address(task, stock)):
        yield PagePlan(
            path=output_path(page.address),
            template="shelf.html",
            made=partial(_view, ground, task, stock, page),
            origin=task.doc.path,
            inputs=ground.inputs.of(page.posts, page.total, page.pager),
        )


def _view(ground: Ground, task: Task, stock: _Stock, page: PostPage) -> ShelfView:
    """Return a page of a long shelf."""
    link = ground.task_link(task.doc.id)
    head = ground.head(
        page.address,
        "shelf",
        numbered(ground, f"{task.doc.title}: {stock.title}", page.pager),
        stock.lead,
        crumbs=(ground.home, ground.context_link(task.context), link),
        source=task.doc.path,
    )
    listed = page.listed(ground, ground.words("Posts"))
    return ShelfView(head, stock.title, stock.lead, link, listed, tally_of(page.posts))


def _is_long(stock: _Stock) -> bool:
    return len(stock.posts) > SHELF_SIZE


def _address(task: Task, stock: _Stock) -> str:
    return f"{task.address}{stock.id}/"


def _stocks(ground: Ground, task: str) -> Iterator[_Stock]:
    """Yield the shelves of a task: in the flow of work first, then taking time out."""
    posts = ground.by_task.get(task, ())
    words = ground.words
    yield _Stock(
        "flow",
        words("In the flow of work"),
        words("Non-formal and informal: use it now, while you do the work."),
        flow_of(posts),
        f"{words('Nothing stands here yet.')} {_how(words, task, 'non-formal')}",
        "non-formal",
    )
    yield _Stock(
        "time-out",
        words("Taking time out"),
        words("Formal: somebody designed it, and it takes time away from the work."),
        time_out_of(posts),
        f"{words('No course or class is known here, which may be fine.')} "
        f"{_how(words, task, 'formal')}",
        "formal",
    )
    if put_away := ground.put_away_by_task.get(task, ()):
        lead = words("Kept for the record, no longer advised.")
        yield _Stock("archived", words("Put away"), lead, put_away)


def _begin(ground: Ground, task: Task, stock: _Stock) -> str:
    """Return where a post for an empty shelf is begun, with its task and type filled in."""
    forge = ground.config.contribute.place
    if forge is None or stock.posts:
        return ""
    _, begin = begun_post(
        forge, task=task.doc.id, learning=stock.learning, label=f"{task.doc.title}: {stock.title}"
    )
    return begin


def _how(words: Words, task: str, type_: str) -> str:
    """Say how to fill a shelf."""
    told = msg(
        "To fill it, add a file to content/posts/ with work_task: %(task)s and type: %(type)s."
    )
    return words(told) % {"task": task, "type": type_}
