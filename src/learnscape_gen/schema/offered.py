"""What a form can offer for a field: the words, types or terms of which one chooses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.content.field import Choice, Choices, Field, Learning, Terms, terms_in
from learnscape_gen.learning import LearningType

if TYPE_CHECKING:
    from learnscape_gen.schema.vocabulary import KnownTerms

_MOST = 100
"""So many terms fit into a list that somebody looks through."""


def offered_for(field: Field, known: KnownTerms) -> tuple[str, ...]:
    """Return what a field may be; nothing where that can't be listed, or is too much."""
    if (terms := terms_in(field)) is not None:
        ids = known.ids(terms.kind)
        return ids if len(ids) <= _MOST else ()
    match field:
        case Learning():
            return tuple(LearningType)
        case Choice() | Choices():
            return field.options
    return ()


def takes_several(field: Field) -> bool:
    """Tell whether a field takes several of what is offered."""
    return isinstance(field, Terms | Choices)
