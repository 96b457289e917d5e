"""H-MIX: a work context where all that helps takes people out of their work."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from learnscape_gen.checks.check import HubCheck
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.learning import LearningType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.config import Config
    from learnscape_gen.hub.model import Hub, Post


def _look(hub: Hub, _: Config) -> Iterator[Problem]:
    """Find contexts whose posts are all formal; one without posts is an empty shelf instead."""
    context_of = {task.doc.id: task.context for task in hub.tasks}
    posts: dict[str, list[Post]] = defaultdict(list)
    for post in hub.posts:
        for id_ in {context_of[task] for task in post.tasks if task in context_of}:
            posts[id_].append(post)
    for context in hub.contexts:
        found = posts[context.doc.id]
        if found and all(post.doc.type is LearningType.FORMAL for post in found):
            path = context.doc.path
            yield Problem.of(
                "H-MIX",
                f"Nothing in '{context.doc.title}' is used in the flow of work: it is all formal.",
                Location(path, 1, 1) if path else found[0].doc.at("work_task"),
                "Add something that people can use while they work: a page, a question, a person.",
            )


FORMAL_ONLY = HubCheck(codes=("H-MIX",), look=_look)
