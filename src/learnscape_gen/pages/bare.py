"""What a task has to give, without header, footer and doors: for paper, and for a frame elsewhere.

Both pages show the same few posts. All of them are on the page of the task, to which both lead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.pages.ground import flow_of, time_out_of
from learnscape_gen.pages.parts import Head, Link, PostRef
from learnscape_gen.paths import as_url

if TYPE_CHECKING:
    from learnscape_gen.hub.model import Post, Task
    from learnscape_gen.pages.ground import Ground, Posts

MOST = 16
"""So many posts stand on two sheets of paper, be their titles and their notes as long as usual."""
_LEAST_TIME_OUT = 4
"""So many of them may take time out, where there are more than enough that do not."""


class ShownPost(msgspec.Struct, frozen=True, array_like=True):
    """A post with the whole address to which it leads: the thing itself, else its own page."""

    post: PostRef
    address: str


class ShownShelf(msgspec.Struct, frozen=True, array_like=True):
    """The newest posts of a shelf; `more` counts those that stand on the page of the task alone."""

    title: str
    posts: tuple[ShownPost, ...]
    more: int


class BareView(msgspec.Struct, frozen=True):
    """A task on paper or in a frame.

    `task` leads to its page, `address` is that as a whole, and `qr` the drawing of it, if there is
    one. A shelf without posts is left out.
    """

    head: Head
    task: Link
    context: Link
    trigger: str
    result: str
    address: str
    qr: str
    shelves: tuple[ShownShelf, ...]


def shown_on_bare(ground: Ground, task: Task) -> tuple[Posts, Posts]:
    """Return the posts that both pages show: in the flow of work, and taking time out."""
    posts = ground.by_task.get(task.doc.id, ())
    flow, time_out = flow_of(posts), time_out_of(posts)
    first = flow[: MOST - min(len(time_out), _LEAST_TIME_OUT)]
    return first, time_out[: MOST - len(first)]


def bare_view(ground: Ground, task: Task, address: str, kind: str, qr: str) -> BareView:
    """Return what a bare page of a task shows.

    Args:
        ground: what planners stand on.
        task: the task.
        address: where the page stands.
        kind: the kind of page: "sheet" or "embed".
        qr: the site url of the QR code; empty where there is none.

    """
    doc, words = task.doc, ground.words
    posts = ground.by_task.get(doc.id, ())
    flow, time_out = shown_on_bare(ground, task)
    shelves = (
        (words("In the flow of work"), flow, len(flow_of(posts))),
        (words("Taking time out"), time_out, len(time_out_of(posts))),
    )
    return BareView(
        head=ground.head(address, kind, doc.title, doc.result, source=doc.path),
        task=ground.task_link(doc.id),
        context=ground.context_link(task.context),
        trigger=doc.trigger,
        result=doc.result,
        address=ground.absolute(as_url(task.address)),
        qr=qr,
        shelves=tuple(
            ShownShelf(title, tuple(_shown(ground, post) for post in shown), total - len(shown))
            for title, shown, total in shelves
            if shown
        ),
    )


def _shown(ground: Ground, post: Post) -> ShownPost:
    return ShownPost(ground.ref(post), post.doc.url or ground.absolute(as_url(post.address)))
