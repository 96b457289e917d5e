"""W-FORMALISED hears the keys with which courses are run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.checks.formalised import FORMALISED
from learnscape_gen.content.named import Named, packed
from learnscape_gen.diagnostics import Location
from learnscape_gen.learning import LearningType

if TYPE_CHECKING:
    from tests.checks.conftest import MakeReading, Told

PLACE = Location("content/posts/post.md", 8, 1)


@pytest.mark.parametrize("type_", [LearningType.NON_FORMAL, LearningType.INFORMAL])
@pytest.mark.parametrize("key", ["due", "due_date", "deadline", "score", "enrolment", "enrol"])
def test_a_deadline_formalises(
    key: str, type_: LearningType, reading: MakeReading, told: Told
) -> None:
    """A deadline, a score or an enrolment turns free learning into something else."""
    [problem] = told(FORMALISED, reading(type=type_, key_places=packed((Named(key, 8, 1),))))
    assert (problem.code, problem.location) == ("W-FORMALISED", PLACE)
    assert str(type_) in problem.message


@pytest.mark.parametrize("key", ["due", "score", "enrolment"])
def test_a_formal_course_may_have_them(key: str, reading: MakeReading, told: Told) -> None:
    """Formal learning has deadlines; that is no contradiction."""
    assert (
        told(FORMALISED, reading(type=LearningType.FORMAL, key_places=packed((Named(key, 8, 1),))))
        == []
    )


@pytest.mark.parametrize("key", ["date", "reviewed", "review_in", "minutes"])
def test_other_keys_are_free(key: str, reading: MakeReading, told: Told) -> None:
    """The dates of the hub's own care are no deadlines."""
    assert told(FORMALISED, reading(key_places=packed((Named(key, 8, 1),)))) == []
