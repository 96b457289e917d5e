"""What is missing in a hub: one function for each kind of gap of its terms.

Posts that are put away fill no gap and have none. Everything comes in the order of the hub.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.dates import day_after
from learnscape_gen.hub.reviews import last_seen
from learnscape_gen.learning import LearningType

if TYPE_CHECKING:
    from learnscape_gen.hub.model import Context, Hub, Post, Source, Task, Tool


class Live(NamedTuple):
    """What the posts that are not put away come to, gathered in one pass over them.

    Args:
        types: the tasks that they help with, each with a learning type that it has.
        tools: the tools that they are used with.
        sources: where they come from, each with the last day on which it was heard of, if any.
        without_why: those that do not say why they are here.
        without_moments: those that do not say when one needs them.

    """

    types: set[tuple[str, LearningType]]
    tools: set[str]
    sources: dict[str, str]
    without_why: tuple[Post, ...]
    without_moments: tuple[Post, ...]


def live_in(hub: Hub) -> Live:
    """Gather what the functions of this module ask for."""
    types, tools, sources = set[tuple[str, LearningType]](), set[str](), dict[str, str]()
    whyless, momentless = [], []
    for post in hub.posts:
        doc = post.doc
        if doc.status == "archived":
            continue
        for task in post.tasks:
            types.add((task, doc.type))
        tools.update(post.tools)
        day = last_seen(post)
        if day > sources.setdefault(post.source, ""):
            sources[post.source] = day
        if not doc.why:
            whyless.append(post)
        if not doc.moments:
            momentless.append(post)
    return Live(types, tools, sources, tuple(whyless), tuple(momentless))


class MissingTypes(NamedTuple):
    """A work context and the learning types of which it has no post."""

    context: Context
    types: tuple[LearningType, ...]


class LastHeard(NamedTuple):
    """A source and the last day on which one of its posts was added or reviewed."""

    source: Source
    day: str


def tasks_without_posts(hub: Hub, live: Live) -> tuple[Task, ...]:
    """Return the tasks that no post helps with."""
    served = {task for task, _ in live.types}
    return tuple(task for task in hub.tasks if task.doc.id not in served)


def types_without_posts(hub: Hub, live: Live) -> tuple[MissingTypes, ...]:
    """Return the contexts that have posts, but not of every learning type."""
    found: dict[str, set[LearningType]] = {}
    for task, type_ in live.types:
        found.setdefault(task.partition("/")[0], set()).add(type_)
    return tuple(
        MissingTypes(context, tuple(type_ for type_ in LearningType if type_ not in types))
        for context in hub.contexts
        if 0 < len(types := found.get(context.doc.id, set())) < len(LearningType)
    )


def tools_without_posts(hub: Hub, live: Live) -> tuple[Tool, ...]:
    """Return the tools that no task uses, since no post does."""
    return tuple(tool for tool in hub.tools if tool.doc.id not in live.tools)


def sources_by_day(hub: Hub, live: Live) -> tuple[LastHeard, ...]:
    """Return the sources of posts with a day, those first of which least was heard lately."""
    heard = (
        LastHeard(source, day)
        for source in hub.sources
        if (day := live.sources.get(source.doc.id, ""))
    )
    return tuple(sorted(heard, key=lambda found: (found.day, found.source.doc.id)))


def quiet_sources(hub: Hub, live: Live, today: str, span: str) -> tuple[LastHeard, ...]:
    """Return the sources of which no post was added or reviewed for a span of time.

    Args:
        hub: the hub.
        live: what its posts come to.
        today: the day from which to look back (YYYY-MM-DD).
        span: such as "12 months"; one that `day_after` knows.

    """
    return tuple(
        found
        for found in sources_by_day(hub, live)
        if (day_after(found.day, span) or today) < today
    )


def unused_terms(hub: Hub, live: Live) -> tuple[Context | Source, ...]:
    """Return the contexts without tasks and the sources without posts."""
    return (
        *(context for context in hub.contexts if not context.tasks),
        *(source for source in hub.sources if source.doc.id not in live.sources),
    )
