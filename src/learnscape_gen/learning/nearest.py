"""The compared case that is nearest to some facts, to tell where other frameworks would put them.

The frameworks were compared case by case, not for every combination of facts. So what they would
say is told only of a case that differs in one fact at most, and in which one, never worked out.
"""

from __future__ import annotations

import msgspec

from learnscape_gen.learning.facts import QUESTIONS, Facts
from learnscape_gen.learning.frameworks import CASES, Case
from learnscape_gen.learning.rules import decide


class Nearest(msgspec.Struct, frozen=True):
    """A compared case, and the fact in which it differs; empty where it is the very same."""

    case: Case
    differing: str


def nearest(facts: Facts) -> Nearest | None:
    """Return the compared case that is nearest to settled facts, or None where none is near.

    Of two that are as near, the one that is of the same type in Hart's reading is taken.

    Raises:
        ValueError: the facts leave something open.

    """
    type_ = decide(facts).type
    if type_ is None:
        return None
    near = [
        (len(differing), case.cells[0].kind.value != type_.value, case, differing)
        for case in CASES
        if len(differing := _differing(facts, case.facts)) <= 1
    ]
    if not near:
        return None
    *_, case, differing = min(near, key=lambda each: each[:2])
    return Nearest(case, "".join(differing))


def _differing(one: Facts, other: Facts) -> list[str]:
    """Name the deciding facts in which two uses differ; attendance is no certificate."""
    asked = ("certified" if q.fact == "certification" else q.fact for q in QUESTIONS)
    names = [name for name in asked if getattr(one, name) is not getattr(other, name)]
    return ["certification" if name == "certified" else name for name in names]
