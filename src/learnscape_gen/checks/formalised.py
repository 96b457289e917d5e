"""W-FORMALISED: a deadline, a score or an enrolment is put on non-formal or informal learning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.checks.check import PostCheck, Reading
from learnscape_gen.diagnostics import Problem
from learnscape_gen.learning import LearningType

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEADLINES = ("complete_by", "deadline", "due", "due_by", "due_date")
_SCORES = ("grade", "min_score", "pass_mark", "passing_score", "score")
_ENROLMENTS = ("enrol", "enroll", "enrolled", "enrolment", "enrollment")
_KEYS = frozenset((*_DEADLINES, *_SCORES, *_ENROLMENTS))


def _look(reading: Reading) -> Iterator[Problem]:
    """Find the keys with which a course is run."""
    post = reading.doc
    if post.type is LearningType.FORMAL:
        return
    for key in post.keys:
        if key.text in _KEYS:
            yield Problem.of(
                "W-FORMALISED",
                f"The key '{key.text}' turns {post.type} learning into formal learning.",
                post.place(key.spot),
                "Take the key out; or, if a deadline or score is real, write type: formal",
            )


FORMALISED = PostCheck(codes=("W-FORMALISED",), look=_look)
