"""The decision table's findings become problems where the facts stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.checks.facts import FACTS
from learnscape_gen.diagnostics import Location, Severity
from learnscape_gen.learning import (
    Certification,
    Control,
    Facts,
    Intention,
    LearningType,
    Level,
    findings,
)

if TYPE_CHECKING:
    from tests.checks.conftest import MakeReading, Told

COURSE = Facts(
    designated=True,
    structured=True,
    certification=Certification.ASSESSED,
    intentional=Intention.YES,
    control=Control.ORGANISATION,
)
FORMAL, NON_FORMAL, INFORMAL = LearningType

ANSWERED: dict[str, tuple[str, dict[str, object]]] = {
    "R2d": ("reading_note", {"certification": Certification.NONE, "control": Control.LEARNER}),
    "R2a": ("intent_note", {"intentional": Intention.NO}),
    "R6": ("validated_by", {"designated": False, "structured": False}),
}


def changed(**facts: object) -> Facts:
    """Return the facts of a plain course, with some changed."""
    return msgspec.structs.replace(COURSE, **facts)


@pytest.mark.parametrize("facts", [None, Facts(), COURSE])
def test_nothing_to_say(facts: Facts | None, reading: MakeReading, told: Told) -> None:
    """Without facts, and with facts that fit, there is nothing to say."""
    assert told(FACTS, reading(type=FORMAL, facts=facts)) == []


def test_a_contradiction_is_an_error(reading: MakeReading, told: Told) -> None:
    """A type that clear facts contradict is an error at the facts."""
    [problem] = told(FACTS, reading(type=INFORMAL, facts=COURSE))
    assert (problem.code, problem.severity) == ("E-TYPE", Severity.ERROR)
    assert problem.location == Location("content/posts/post.md", 9, 8)


@pytest.mark.parametrize("code", ANSWERED)
def test_a_note_answers_its_rule(code: str, reading: MakeReading, told: Told) -> None:
    """The note that a rule asks for quiets it, and only it."""
    note, facts = ANSWERED[code]

    def codes(*notes: tuple[str, str]) -> set[str]:
        post = reading(type=FORMAL, facts=changed(**facts), notes=notes)
        return {problem.code for problem in told(FACTS, post)}

    assert code in codes()
    assert codes((note, "Because.")) == codes() - {code}
    assert codes(("via", "A friend.")) == codes()


@given(
    st.sampled_from(LearningType),
    st.builds(
        Facts,
        designated=st.none() | st.booleans(),
        structured=st.none() | st.booleans(),
        certification=st.none() | st.sampled_from(Certification),
        intentional=st.none() | st.sampled_from(Intention),
        control=st.none() | st.sampled_from(Control),
    ),
)
def test_every_finding_is_told(
    reading: MakeReading, told: Told, type_: LearningType, facts: Facts
) -> None:
    """Whatever the facts, each finding is one problem of its level; `ok` is none."""
    problems = told(FACTS, reading(type=type_, facts=facts))
    expected = [(finding.code, finding.level.value) for finding in findings(type_, facts)]
    assert [(p.code, p.severity.value) for p in problems] == expected
    assert Level.OK.value not in {level for _, level in expected}
