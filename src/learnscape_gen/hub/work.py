"""Work contexts and tasks in reading order, each task in its context."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from learnscape_gen.content.places import Kind
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.hub.model import Context, Task
from learnscape_gen.hub.open_vocabulary import OTHER_WORK, context_named, is_made, vocabulary_of
from learnscape_gen.hub.resolve import Resolver
from learnscape_gen.paths import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from learnscape_gen.content.kinds.work import ContextDocument, TaskDocument
    from learnscape_gen.content.validate import Documents
    from learnscape_gen.hub.broken import Broken


def arranged_work(
    documents: Documents, broken: Broken
) -> tuple[tuple[Context, ...], tuple[Task, ...], tuple[Problem, ...]]:
    """Return contexts and tasks by their `order`, then by title, and what does not fit.

    A task whose context nobody described is a problem; it still gets a context, with the folder's
    name for a title, so that nothing that names the task is at a loss.
    """
    unresolved: list[Problem] = []
    vocabulary = vocabulary_of(documents.tasks)
    resolver = Resolver("task", "neighbours", vocabulary, broken.terms(Kind.TASK), unresolved)
    by_context: dict[str, list[Task]] = defaultdict(list)
    for doc in sorted(documents.tasks, key=_reading_order):
        context = doc.id.partition("/")[0]
        neighbours = resolver.ids(doc.path, doc.neighbours, within=(context,))
        others = tuple(id_ for id_ in neighbours if id_ != doc.id)
        by_context[context].append(Task(doc, f"work/{doc.id}/", context, others))
    described = {doc.id for doc in documents.contexts}
    missing = [id_ for id_ in by_context if id_ not in described]
    problems = [*_homeless([by_context[id_][0] for id_ in missing], broken)]
    docs = sorted((*documents.contexts, *map(context_named, missing)), key=_reading_order)
    # Where two files describe one context, the second finds its tasks taken.
    shelved = [(doc, by_context.pop(doc.id, [])) for doc in docs]
    contexts = tuple(
        Context(doc, f"work/{doc.id}/", tuple(task.doc.id for task in tasks))
        for doc, tasks in shelved
    )
    tasks = tuple(task for _, tasks in shelved for task in tasks)
    return contexts, tasks, (*problems, *unresolved)


def _reading_order(doc: ContextDocument | TaskDocument) -> tuple[bool, bool, bool, int, str, str]:
    """Order by `order`, those without one after; then what posts made, and other work last."""
    made = is_made(doc)
    other = made and doc.id == OTHER_WORK
    return other, made, doc.order == 0, doc.order, fold(doc.title), doc.id


def _homeless(tasks: Iterable[Task], broken: Broken) -> Iterator[Problem]:
    """Tell of contexts that nobody described, each at its first task."""
    told_elsewhere = broken.terms(Kind.CONTEXT)
    for task in tasks:
        if not told_elsewhere.find(task.context).ids:
            yield Problem.of(
                "E-CONTEXT",
                f"The work context '{task.context}' of this task has no _index.md.",
                Location(task.doc.path, 1, 1),
                f"Add content/work/{task.context}/_index.md with a title, "
                f"or run: learnscape new context {task.context}",
            )
