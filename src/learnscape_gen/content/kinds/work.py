"""Work contexts and tasks: the shelves of the hub, named by what people do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.addresses import read_aliases
from learnscape_gen.content.documents import BodyFacts, ParsedFile
from learnscape_gen.content.named import Named

if TYPE_CHECKING:
    from learnscape_gen.content.fields import Fields


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
        title=fields.title(),
        summary=fields.text("summary"),
        synonyms=fields.texts("synonyms"),
        order=fields.number("order"),
        body=file.body,
        aliases=read_aliases(fields),
    )


def read_task(file: ParsedFile, fields: Fields) -> TaskDocument:
    """Return the task that a file describes."""
    return TaskDocument(
        path=file.path,
        id=file.id,
        title=fields.title(),
        trigger=fields.text("trigger"),
        result=fields.text("result"),
        roles=fields.texts("roles"),
        synonyms=fields.texts("synonyms"),
        neighbours=fields.named("neighbours"),
        order=fields.number("order"),
        body=file.body,
        aliases=read_aliases(fields),
    )
