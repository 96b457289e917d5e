"""The learnscape at a glance: how many posts each task has, by learning type and by tool."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.language.words import msg
from learnscape_gen.learning import TYPES
from learnscape_gen.pages.ground import ranked_tools
from learnscape_gen.pages.page import PagePlan
from learnscape_gen.pages.parts import Head, Link
from learnscape_gen.paths import as_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.pages.ground import Ground

MOST_TASKS = 300
"""A map of more tasks than this is no map; it shows the tasks with the most posts."""
MOST_TOOLS = 14
"""So many lanes stand side by side on a telephone, each wide enough for a finger."""
_LEAD = msg("Where this learnscape is rich and where it is bare. Every number leads to its task.")


class MapRow(msgspec.Struct, frozen=True):
    """A task with the number of its posts in each column."""

    task: Link
    types: tuple[int, ...]
    tools: tuple[int, ...]


class MapGroup(msgspec.Struct, frozen=True):
    """The tasks of a work context that are on the map."""

    context: Link
    rows: tuple[MapRow, ...]


class MapView(msgspec.Struct, frozen=True):
    """The map."""

    head: Head
    title: str
    lead: str
    columns_types: tuple[Link, ...]
    columns_tools: tuple[Link, ...]
    groups: tuple[MapGroup, ...]
    left_out: int


def plan_map(ground: Ground) -> Iterator[PagePlan]:
    """Plan the map."""
    words = ground.words
    tools = [ground.tools[id_] for id_, _ in ranked_tools(ground.live)[:MOST_TOOLS]]
    tasks = _mapped_tasks(ground)
    view = MapView(
        head=ground.head("map/", "map", words("Map"), words(_LEAD), crumbs=(ground.home,)),
        title=words("The learnscape at a glance"),
        lead=words(_LEAD),
        columns_types=tuple(
            Link(info.label, f"learning/{info.id.value}/", info.in_short)
            for info in ground.types.values()
        ),
        columns_tools=tuple(Link(tool.doc.title, as_url(tool.address)) for tool in tools),
        groups=tuple(_groups(ground, tasks, [tool.doc.id for tool in tools])),
        left_out=len(ground.hub.tasks) - len(tasks),
    )
    yield PagePlan("map/index.html", "map.html", view)


def _mapped_tasks(ground: Ground) -> list[str]:
    """Return the tasks to show, in reading order."""
    ids = [task.doc.id for task in ground.hub.tasks]
    if len(ids) <= MOST_TASKS:
        return ids
    richest = sorted(ids, key=lambda id_: -len(ground.by_task.get(id_, ())))[:MOST_TASKS]
    kept = frozenset(richest)
    return [id_ for id_ in ids if id_ in kept]


def _groups(ground: Ground, tasks: list[str], tools: list[str]) -> Iterator[MapGroup]:
    """Yield the rows of tasks by context; tasks of one context stand together."""
    for context, ids in groupby(tasks, lambda id_: ground.tasks[id_].context):
        rows = tuple(_row(ground, id_, tools) for id_ in ids)
        yield MapGroup(ground.context_link(context), rows)


def _row(ground: Ground, id_: str, tools: list[str]) -> MapRow:
    posts = ground.by_task.get(id_, ())
    types = Counter(post.doc.type for post in posts)
    used = Counter(tool for post in posts for tool in post.tools)
    return MapRow(
        task=ground.task_link(id_),
        types=tuple(types[type_] for type_ in TYPES),
        tools=tuple(used[tool] for tool in tools),
    )
