"""What a form calls a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.schema.values import sentence

if TYPE_CHECKING:
    from learnscape_gen.content.field import Field

_LABELS = {"url": "Address", "why": "Why is it here?", "work_task": "Task", "social_tool": "Tool"}


def label_of(field: Field) -> str:
    """Return the label of a field: its key in words, where there is no better one."""
    return _LABELS.get(field.key) or field.key.replace("_", " ").capitalize()


def hint_of(field: Field) -> str:
    """Return what a form says of a field: what it is for, without how it is written in a file."""
    return sentence(field.about.partition(": a file in")[0])
