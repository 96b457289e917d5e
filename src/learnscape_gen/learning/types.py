"""The three types of learning, as Jane Hart read them in 2011, and the names people give them.

A type belongs to a use of something, never to the thing itself:
the same video can serve all three.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping


class LearningType(StrEnum):
    """What kind of learning a use is; none of the three ranks above another."""

    FORMAL = "formal"
    NON_FORMAL = "non-formal"
    INFORMAL = "informal"


class TypeInfo(msgspec.Struct, frozen=True):
    """How a type is shown to people: as a label, with its noun, in one line, in one sentence."""

    id: LearningType
    label: str
    noun: str
    description: str
    in_short: str


TYPES: Mapping[LearningType, TypeInfo] = {
    info.id: info
    for info in (
        TypeInfo(
            id=LearningType.FORMAL,
            label="Formal",
            noun="Formal learning",
            description="Designed, structured, meant as learning, usually certified, "
            "run by others.",
            in_short="Others designed it, it is meant as learning, "
            "and it usually ends in a certificate.",
        ),
        TypeInfo(
            id=LearningType.NON_FORMAL,
            label="Non-formal",
            noun="Non-formal learning",
            description="You mean to learn, inside work or activities nobody calls a course; "
            "you steer.",
            in_short="You set out to learn, but nobody put you on a course.",
        ),
        TypeInfo(
            id=LearningType.INFORMAL,
            label="Informal",
            noun="Informal learning",
            description="You learn as a by-product of doing something else, often unaware.",
            in_short="You learn something while doing something else.",
        ),
    )
}

# The adjectives of the EU's language versions of 2012/C 398/01, and common variants of them.
TYPE_NAMES: Mapping[LearningType, str] = {
    LearningType.FORMAL: "formal formales formell formelles formel formale formeel",
    LearningType.NON_FORMAL: "non-formal non-formales intentional-informal "
    "nicht-formal nicht-formales nicht-formell nicht-formelles "
    "non-formel no-formal não-formal nao-formal non-formale niet-formeel non-formeel",
    LearningType.INFORMAL: "informal informales informell informelles accidental "
    "informel informale informeel",
}
NOUNS = frozenset(
    {
        "learning",
        "lernen",
        "apprentissage",
        "aprendizaje",
        "aprendizagem",
        "apprendimento",
        "leren",
    },
)
_SEPARATORS = re.compile(r"[\s_\-‐‑–]+")  # noqa: RUF001 - the dashes that word processors write


def _folded(text: str) -> str:
    """Reduce a name to what matters for telling it from the others: its letters, no noun."""
    words = _SEPARATORS.split(unicodedata.normalize("NFKC", text).casefold())
    return "".join(word for word in words if word not in NOUNS)


_TYPE_OF_NAME: Mapping[str, LearningType] = {
    _folded(adjective): learning_type
    for learning_type, adjectives in TYPE_NAMES.items()
    for adjective in adjectives.split()
}


def type_named(text: str) -> LearningType | None:
    """Find the type that people mean by a name in English or another EU language, or None."""
    return _TYPE_OF_NAME.get(_folded(text))
