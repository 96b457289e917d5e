"""The pages of work contexts and tasks, with the shelves of each task."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.pages.ground import flow_of
from learnscape_gen.pages.packs import Pack, pack_of
from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Body, Count, Head, Link, Shelf
from learnscape_gen.pages.shelves import shelves_of
from learnscape_gen.pages.tally import tally_of
from learnscape_gen.paths import as_url, output_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.hub.model import Context, Task
    from learnscape_gen.pages.ground import Ground

_OTHERS = 24
"""With more contexts than this, a context's page does not list the others."""


class TaskCard(msgspec.Struct, frozen=True):
    """A task of a context, with the number of posts on each of its two shelves, and their tally."""

    title: str
    url: str
    trigger: str
    flow: int
    time_out: int
    tally: str


class ContextView(msgspec.Struct, frozen=True):
    """A work context with its tasks; `tally` counts its posts, each once."""

    head: Head
    title: str
    summary: str
    body: Body | None
    tasks: tuple[TaskCard, ...]
    tools: tuple[Count, ...]
    others: tuple[Link, ...]
    tally: str


class TaskView(msgspec.Struct, frozen=True):
    """A task: when it comes up, what good looks like, and what helps; `tally` counts that."""

    head: Head
    title: str
    context: Link
    trigger: str
    result: str
    roles: tuple[str, ...]
    synonyms: tuple[str, ...]
    neighbours: tuple[Link, ...]
    body: Body | None
    shelves: tuple[Shelf, ...]
    tools: tuple[Count, ...]
    tally: str
    previous: Link | None
    next: Link | None
    pack: Pack | None = None


def plan_work(ground: Ground) -> Iterator[PagePlan]:
    """Plan the page of every work context and of every task."""
    links = {context.doc.id: ground.context_link(context.doc.id) for context in ground.hub.contexts}
    few = len(links) <= _OTHERS
    for context in ground.hub.contexts:
        others = [link for id_, link in links.items() if id_ != context.doc.id] if few else []
        yield _context_plan(ground, context, tuple(others))
        tasks = context.tasks
        for before, id_, after in zip(("", *tasks), tasks, (*tasks[1:], ""), strict=False):
            yield _task_plan(ground, ground.tasks[id_], before, after)


def _context_plan(ground: Ground, context: Context, others: tuple[Link, ...]) -> PagePlan:
    doc = context.doc
    posts = ground.by_context.get(doc.id, ())
    view = ContextView(
        head=ground.head(
            context.address,
            "context",
            doc.title,
            doc.summary or doc.body.excerpt,
            crumbs=(ground.home,),
            feed=True,
            source=doc.path,
        ),
        title=doc.title,
        summary=doc.summary,
        body=ground.body_or_none(doc.body, doc.path),
        tasks=tuple(_card(ground, ground.tasks[task]) for task in context.tasks),
        tools=ground.tools_of(posts)[:12],
        others=others,
        tally=tally_of(posts),
    )
    return PagePlan(output_path(context.address), "context.html", view, doc.path)


def _card(ground: Ground, task: Task) -> TaskCard:
    posts = ground.by_task.get(task.doc.id, ())
    flow = len(flow_of(posts))
    time_out = len(posts) - flow
    doc, url = task.doc, as_url(task.address)
    return TaskCard(doc.title, url, doc.trigger, flow, time_out, tally_of(posts))


def _task_plan(ground: Ground, task: Task, before: str, after: str) -> PagePlan:
    doc = task.doc
    body = ground.body_or_none(doc.body, doc.path)
    posts = ground.by_task.get(doc.id, ())
    put_away = ground.put_away_by_task.get(doc.id, ())
    return PagePlan(
        path=output_path(task.address),
        template="task.html",
        made=partial(_task_view, ground, task, body, before, after),
        origin=doc.path,
        inputs=ground.inputs.of((*posts, *put_away), len(put_away), body, before, after),
    )


def _task_view(ground: Ground, task: Task, body: Body | None, before: str, after: str) -> TaskView:
    doc = task.doc
    posts = ground.by_task.get(doc.id, ())
    context = ground.context_link(task.context)
    description = doc.result
    if doc.trigger:
        description = ground.words("When %(trigger)s.") % {"trigger": doc.trigger}
    return TaskView(
        head=ground.head(
            task.address,
            "task",
            doc.title,
            description,
            crumbs=(ground.home, context),
            feed=True,
            source=doc.path,
        ),
        title=doc.title,
        context=context,
        trigger=doc.trigger,
        result=doc.result,
        roles=doc.roles,
        synonyms=doc.synonyms,
        neighbours=tuple(
            ground.task_link(id_, ground.tasks[id_].doc.trigger) for id_ in task.neighbours
        ),
        body=body,
        shelves=shelves_of(ground, task),
        tools=ground.tools_of(posts),
        tally=tally_of(posts),
        previous=ground.task_link(before) if before else None,
        next=ground.task_link(after) if after else None,
        pack=pack_of(ground, task),
    )
