"""Values of the idea in the language of their readers: every text in them, and nothing else."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, TypeVar, cast

import msgspec

from learnscape_gen.learning.editions import Definition, Edition

if TYPE_CHECKING:
    from learnscape_gen.language.words import Words

_T = TypeVar("_T")

_KEPT = {"id", "url", "fact"}
"""Fields that are names for machines."""
_KEPT_IN = {
    # A quotation stays as it was seen, and a title as it was printed.
    Edition: {"name", "issuer"},
    Definition: {"source"},
}


def translated(value: _T, words: Words) -> _T:
    """Return a value with every text in it in another language.

    Args:
        value: a text, a struct, or a tuple of such.
        words: the words of the language.

    """
    if not words.other or isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return cast("_T", words(value))
    if isinstance(value, tuple):
        return cast("_T", tuple([translated(each, words) for each in value]))
    if isinstance(value, msgspec.Struct):
        kept = _KEPT | _KEPT_IN.get(type(value), set())
        if isinstance(value, Definition) and value.quoted:
            kept = {*kept, "text"}
        changed = {
            name: translated(getattr(value, name), words)
            for name in value.__struct_fields__
            if name not in kept
        }
        return msgspec.structs.replace(value, **changed)
    return value
