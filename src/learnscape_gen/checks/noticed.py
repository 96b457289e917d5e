"""H-INFORMAL: a post about informal learning does not say what was learnt by the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.checks.check import PostCheck, Reading
from learnscape_gen.diagnostics import Problem
from learnscape_gen.learning import LearningType

if TYPE_CHECKING:
    from collections.abc import Iterator


def _look(reading: Reading) -> Iterator[Problem]:
    post = reading.doc
    if post.type is LearningType.INFORMAL and not post.noticed:
        yield Problem.of(
            "H-INFORMAL",
            "What was learnt by the way, and while doing what?",
            post.at("noticed"),
            "Add a line such as: noticed: While fixing a fault I saw how logs are read.",
        )


NOTICED = PostCheck(codes=("H-INFORMAL",), look=_look)
