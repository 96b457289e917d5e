"""What is missing in a hub: one function for each kind of gap.

Posts that are put away fill no gap and have none. Everything comes in the order of the hub.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.dates import day_after
from learnscape_gen.hub.reviews import last_seen
from learnscape_gen.learning import LearningType

if TYPE_CHECKING:
    from learnscape_gen.hub.model import Context, Hub, Post, Source, Task, Tool


class MissingTypes(NamedTuple):
    """A work context and the learning types of which it has no post."""

    context: Context
    types: tuple[LearningType, ...]


class LastHeard(NamedTuple):
    """A source and the last day on which one of its posts was added or reviewed."""

    source: Source
    day: str


def tasks_without_posts(hub: Hub) -> tuple[Task, ...]:
    """Return the tasks that no post helps with."""
    served = {task for post in live_posts(hub) for task in post.tasks}
    return tuple(task for task in hub.tasks if task.doc.id not in served)


def types_without_posts(hub: Hub) -> tuple[MissingTypes, ...]:
    """Return the contexts that have posts, but not of every learning type."""
    found: dict[str, set[LearningType]] = {}
    for post in live_posts(hub):
        for task in post.tasks:
            found.setdefault(task.partition("/")[0], set()).add(post.doc.type)
    return tuple(
        MissingTypes(context, tuple(type_ for type_ in LearningType if type_ not in types))
        for context in hub.contexts
        if 0 < len(types := found.get(context.doc.id, set())) < len(LearningType)
    )


def tools_without_posts(hub: Hub) -> tuple[Tool, ...]:
    """Return the tools that no task uses, since no post does."""
    used = {tool for post in live_posts(hub) for tool in post.tools}
    return tuple(tool for tool in hub.tools if tool.doc.id not in used)


def sources_by_day(hub: Hub) -> tuple[LastHeard, ...]:
    """Return the sources of posts with a day, those first of which least was heard lately."""
    days: dict[str, str] = {}
    for post in live_posts(hub):
        if day := last_seen(post):
            days[post.source] = max(day, days.get(post.source, ""))
    heard = (
        LastHeard(source, days[source.doc.id]) for source in hub.sources if source.doc.id in days
    )
    return tuple(sorted(heard, key=lambda found: (found.day, found.source.doc.id)))


def quiet_sources(hub: Hub, today: str, span: str) -> tuple[LastHeard, ...]:
    """Return the sources of which no post was added or reviewed for a span of time.

    Args:
        hub: the hub.
        today: the day from which to look back (YYYY-MM-DD).
        span: such as "12 months"; one that `day_after` knows.

    """
    return tuple(
        found for found in sources_by_day(hub) if (day_after(found.day, span) or today) < today
    )


def posts_without_why(hub: Hub) -> tuple[Post, ...]:
    """Return the posts that do not say why they are in the hub."""
    return tuple(post for post in live_posts(hub) if not post.doc.why)


def posts_without_moments(hub: Hub) -> tuple[Post, ...]:
    """Return the posts that do not say when one needs them."""
    return tuple(post for post in live_posts(hub) if not post.doc.moments)


def unused_terms(hub: Hub) -> tuple[Context | Source, ...]:
    """Return the contexts without tasks and the sources without posts."""
    used = {post.source for post in live_posts(hub)}
    return (
        *(context for context in hub.contexts if not context.tasks),
        *(source for source in hub.sources if source.doc.id not in used),
    )


def live_posts(hub: Hub) -> tuple[Post, ...]:
    """Return the posts that are not put away."""
    return tuple(post for post in hub.posts if post.doc.status != "archived")
