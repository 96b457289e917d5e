"""Work contexts and tasks in reading order, each task in its context."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from learnscape_gen.content.kinds.work import ContextDocument, TaskDocument
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.hub.model import Context, Task
from learnscape_gen.hub.open_vocabulary import vocabulary_of
from learnscape_gen.hub.resolve import Resolver
from learnscape_gen.paths import fold

if TYPE_CHECKING:
    from learnscape_gen.content.validate import Documents


def arranged_work(
    documents: Documents,
) -> tuple[tuple[Context, ...], tuple[Task, ...], tuple[Problem, ...]]:
    """Return contexts and tasks by their `order`, then by title, and what does not fit."""
    resolver = Resolver("task", "neighbours", vocabulary_of(documents.tasks))
    known = {doc.id for doc in documents.contexts}
    problems: list[Problem] = []
    by_context: dict[str, list[Task]] = defaultdict(list)
    for doc in sorted(documents.tasks, key=_reading_order):
        context = doc.id.partition("/")[0]
        if context not in known:
            problems.append(_homeless(doc, context))
            continue
        task = Task(
            doc, f"work/{doc.id}/", context, resolver.ids(doc.neighbours, within=(context,))
        )
        by_context[context].append(task)
    contexts = tuple(
        Context(doc, f"work/{doc.id}/", tuple(task.doc.id for task in by_context[doc.id]))
        for doc in sorted(documents.contexts, key=_reading_order)
    )
    tasks = tuple(task for context in contexts for task in by_context[context.doc.id])
    return contexts, tasks, (*problems, *resolver.problems)


def _reading_order(doc: ContextDocument | TaskDocument) -> tuple[bool, int, str, str]:
    """Order by `order`; what has none comes after what has one."""
    return doc.order == 0, doc.order, fold(doc.title), doc.id


def _homeless(doc: TaskDocument, context: str) -> Problem:
    return Problem.of(
        "E-CONTEXT",
        f"The work context '{context}' of this task has no _index.md.",
        Location(doc.path, 1, 1),
        f"Add content/work/{context}/_index.md with a title, or run: learnscape new context {context}",
    )
