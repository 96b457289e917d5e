"""The compared case that is nearest to some facts."""

from __future__ import annotations

import msgspec
import pytest

from learnscape_gen.learning import (
    QUESTIONS,
    Certification,
    Control,
    Facts,
    Intention,
    completions,
    decide,
)
from learnscape_gen.learning.frameworks import CASES, Case
from learnscape_gen.learning.nearest import nearest

ALL = completions(Facts())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_compared_case_is_nearest_to_itself(case: Case) -> None:
    """In no fact does it differ."""
    found = nearest(case.facts)
    assert found is not None
    assert (found.case, found.differing) == (case, "")


@pytest.mark.parametrize("facts", ALL, ids=str)
def test_one_fact_at_most_is_different(facts: Facts) -> None:
    """With the one that is named settled the other way, it is the very same case."""
    found = nearest(facts)
    if found is None or not found.differing:
        return
    question = next(q for q in QUESTIONS if q.fact == found.differing)
    turned = [
        msgspec.structs.replace(facts, **{found.differing: answer.value})
        for answer in question.answers
    ]
    assert found.case.facts in turned


def test_what_contradicts_itself_is_like_nothing() -> None:
    """Facts that no type fits are to be looked at again, not compared."""
    assert all(nearest(facts) is None for facts in ALL if decide(facts).type is None)


def test_a_case_of_the_same_type_goes_first() -> None:
    """Own reading that somebody calls learning is nearer to own reading than to a course."""
    found = nearest(
        Facts(
            designated=True,
            structured=False,
            certification=Certification.NONE,
            intentional=Intention.YES,
            control=Control.LEARNER,
        )
    )
    assert found is not None
    assert (found.case.id, found.differing) == ("blogs-and-network", "designated")


def test_attendance_is_no_certificate() -> None:
    """A slip makes no other case of it."""
    course = next(case for case in CASES if case.id == "in-house-workshop").facts
    slip = msgspec.structs.replace(course, certification=Certification.ATTENDANCE)
    assert nearest(slip) == nearest(course)


def test_open_facts_are_not_compared() -> None:
    """What is not known can be like anything."""
    with pytest.raises(ValueError, match="not settled"):
        nearest(Facts())
