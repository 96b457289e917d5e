"""Work contexts and tasks: the shelves of the hub, named by what people do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.addresses import read_aliases
from learnscape_gen.content.documents import BodyFacts, ParsedFile
from learnscape_gen.content.field import Field, Line, Lines, Number, Terms, Title
from learnscape_gen.content.kinds.shared_fields import ALIASES, SYNONYMS
from learnscape_gen.content.named import Named

if TYPE_CHECKING:
    from learnscape_gen.content.fields import Fields

_CONTEXT_TITLE = Title("title", "what the work is called", "Supporting customers", required=True)
_SUMMARY = Line("summary", "one line: what people do here", "Answer, hand over, and learn from it.")
_CONTEXT_SYNONYMS = Lines("synonyms", "what else people call it", "[one, two]")
_CONTEXT_ORDER = Number("order", "its place among the contexts", "1")

CONTEXT: tuple[Field, ...] = (
    *(_CONTEXT_TITLE, _SUMMARY, _CONTEXT_SYNONYMS, _CONTEXT_ORDER, ALIASES),
)

_TASK_TITLE = Title(
    "title", "begins with a verb and names work, not a topic", "Keep people informed", required=True
)
_TRIGGER = Line("trigger", 'what brings people here; reads on after "When"', "you have to ...")
_RESULT = Line(
    "result", "what good looks like when it is done", "Everybody knows what happens next."
)
_ROLES = Lines("roles", "who does this", "[team lead, everyone]")
_NEIGHBOURS = Terms("neighbours", "tasks that often come before or after", "[context/task]")
_TASK_ORDER = Number("order", "its place among the tasks of its context", "1")

TASK: tuple[Field, ...] = (
    *(_TASK_TITLE, _TRIGGER, _RESULT, _ROLES, SYNONYMS, _NEIGHBOURS, _TASK_ORDER, ALIASES),
)


class ContextDocument(
    msgspec.Struct, frozen=True, array_like=True, tag_field="document", tag="context"
):
    """A work context, such as "Responding to incidents"."""

    path: str
    id: str
    title: str
    summary: str
    synonyms: tuple[str, ...]
    order: int
    body: BodyFacts
    aliases: tuple[str, ...] = ()


class TaskDocument(msgspec.Struct, frozen=True, array_like=True, tag_field="document", tag="task"):
    """A task that people do: `trigger` reads on after "When", `result` says what good is."""

    path: str
    id: str
    title: str
    trigger: str
    result: str
    roles: tuple[str, ...]
    synonyms: tuple[str, ...]
    neighbours: tuple[Named, ...]
    order: int
    body: BodyFacts
    aliases: tuple[str, ...] = ()


def read_context(file: ParsedFile, fields: Fields) -> ContextDocument:
    """Return the context that a `_index.md` describes."""
    return ContextDocument(
        path=file.path,
        id=file.id,
        title=_CONTEXT_TITLE.read(fields),
        summary=_SUMMARY.read(fields),
        synonyms=_CONTEXT_SYNONYMS.read(fields),
        order=_CONTEXT_ORDER.read(fields),
        body=file.body,
        aliases=read_aliases(fields),
    )


def read_task(file: ParsedFile, fields: Fields) -> TaskDocument:
    """Return the task that a file describes."""
    return TaskDocument(
        path=file.path,
        id=file.id,
        title=_TASK_TITLE.read(fields),
        trigger=_TRIGGER.read(fields),
        result=_RESULT.read(fields),
        roles=_ROLES.read(fields),
        synonyms=SYNONYMS.read(fields),
        neighbours=_NEIGHBOURS.read(fields),
        order=_TASK_ORDER.read(fields),
        body=file.body,
        aliases=read_aliases(fields),
    )
