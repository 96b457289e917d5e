"""What facts say about a declared type, and how it is told."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.learning import (
    TYPES,
    Certification,
    Control,
    Facts,
    Finding,
    Intention,
    LearningType,
    Level,
    completions,
    decide,
    findings,
    judge,
    reason,
)
from learnscape_gen.learning.facts import settlings

ANY_FACTS = st.builds(
    Facts,
    designated=st.none() | st.booleans(),
    structured=st.none() | st.booleans(),
    certification=st.none() | st.sampled_from(Certification),
    intentional=st.none() | st.sampled_from(Intention),
    control=st.none() | st.sampled_from(Control),
    in_workflow=st.none() | st.booleans(),
)
SELF_CHOSEN = Facts(
    designated=False,
    structured=False,
    certification=Certification.NONE,
    intentional=Intention.YES,
    control=Control.LEARNER,
)
COURSE = Facts(
    designated=True,
    structured=True,
    certification=Certification.ASSESSED,
    intentional=Intention.YES,
    control=Control.ORGANISATION,
)


def _changed(facts: Facts, **answers: object) -> Facts:
    return msgspec.structs.replace(facts, **answers)


def _codes(found: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in found]


@given(ANY_FACTS)
def test_a_judgement_agrees_with_every_completion(facts: Facts) -> None:
    """The types that fit are those of the completions, whatever was left open."""
    met = [decide(complete) for complete in completions(facts)]
    judgement = judge(facts)
    assert set(judgement.rules) == set(met)
    assert set(judgement.types) == {rule.type for rule in met if rule.type}


@given(ANY_FACTS)
def test_the_deciding_fact_settles_the_type_where_one_fact_can(facts: Facts) -> None:
    """Where several types fit, the fact that is named is the one that helps most."""

    def settles(fact: str) -> bool:
        return all(len(judge(settled).types) <= 1 for settled in settlings(facts, fact))

    judgement = judge(facts)
    assert bool(judgement.deciding) == (len(judgement.types) > 1)
    if judgement.deciding:
        assert judgement.deciding in facts.unsettled
        assert settles(judgement.deciding) == any(settles(fact) for fact in facts.unsettled)


@given(ANY_FACTS)
def test_one_type_needs_no_deciding(facts: Facts) -> None:
    """A single type stands whatever the open facts turn out to be, contradictions aside."""
    judgement = judge(facts)
    if judgement.type:
        outcomes = {decide(complete).type for complete in completions(facts)}
        assert outcomes <= {judgement.type, None}


@given(st.sampled_from(LearningType), ANY_FACTS)
def test_findings_and_reasons_are_always_whole(declared: LearningType, facts: Facts) -> None:
    """Whatever the facts: each finding has all its words, and the reason is one sentence."""
    for finding in findings(declared, facts):
        assert finding.code
        assert finding.level is not Level.OK
        assert finding.message.endswith((".", "?"))
        assert finding.hint.endswith(".")
    sentence = reason(declared, facts)
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert ".." not in sentence


@pytest.mark.parametrize("facts", [Facts(), Facts(in_workflow=True)])
@pytest.mark.parametrize("declared", LearningType)
def test_no_facts_no_findings(declared: LearningType, facts: Facts) -> None:
    """Nothing is checked where no deciding fact is given."""
    assert findings(declared, facts) == ()


@pytest.mark.parametrize(
    ("declared", "facts"),
    [
        (LearningType.FORMAL, COURSE),
        (LearningType.NON_FORMAL, SELF_CHOSEN),
        (LearningType.INFORMAL, _changed(SELF_CHOSEN, intentional=Intention.NO)),
    ],
)
def test_a_plain_case_is_found_good(declared: LearningType, facts: Facts) -> None:
    """The three unambiguous combinations raise nothing when declared as they are."""
    assert findings(declared, facts) == ()


def test_a_type_against_plain_facts_is_an_error() -> None:
    """The message says both types and why; the hint says what to type."""
    (finding,) = findings(LearningType.INFORMAL, SELF_CHOSEN)
    assert finding == Finding(
        "E-TYPE",
        Level.ERROR,
        "Declared informal, but the facts say non-formal because you mean to learn and steer it "
        "yourself; nobody calls it a course, sets objectives for it or certifies it.",
        "Set `type: non-formal`, or correct the facts.",
    )


def test_a_type_against_unclear_facts_is_a_warning() -> None:
    """An in-house workshop without certificate is formal only by Hart's gloss."""
    workshop = _changed(COURSE, certification=Certification.NONE)
    found = findings(LearningType.NON_FORMAL, workshop)
    assert [(one.code, one.level) for one in found] == [
        ("R2b", Level.HINT),
        ("W-TYPE", Level.WARNING),
    ]


def test_missing_facts_that_cannot_matter_are_a_hint() -> None:
    """Whoever is sent to a structured course is in formal learning, certificate or not."""
    sent = Facts(designated=True, structured=True, intentional=Intention.NO)
    found = findings(LearningType.FORMAL, sent)
    assert _codes(found) == ["R2a", "F-INCOMPLETE"]
    assert found[1].hint == "Add `certification` and `control` to `facts` when you know."


def test_contradictory_completions_do_not_count_against_a_type() -> None:
    """Self-steered structure that is not called learning is non-formal: it must be meant."""
    project = Facts(
        designated=False,
        structured=True,
        certification=Certification.NONE,
        control=Control.LEARNER,
    )
    assert judge(project).type is LearningType.NON_FORMAL
    assert _codes(findings(LearningType.NON_FORMAL, project)) == ["F-INCOMPLETE"]


def test_facts_that_fit_several_types_name_the_one_that_decides() -> None:
    """Only intention tells non-formal from informal learning."""
    (finding,) = findings(LearningType.INFORMAL, Facts(designated=False, structured=False))
    assert finding.code == "W-AMBIGUOUS"
    assert finding.level is Level.WARNING
    assert finding.message == (
        "These facts fit both non-formal and informal: the deciding one is `intentional`."
    )
    assert finding.hint == "Set `intentional: yes` or `intentional: no` in `facts`."


def test_mixed_intention_suggests_two_posts_or_the_main_use() -> None:
    """Two uses with two intentions are two posts."""
    (finding,) = findings(
        LearningType.NON_FORMAL, _changed(SELF_CHOSEN, intentional=Intention.MIXED)
    )
    assert finding.code == "W-AMBIGUOUS"
    assert finding.hint.startswith("Write two posts")


def test_shared_control_asks_for_the_last_word() -> None:
    """Where planned support is shared, whoever has the last word decides the type."""
    mentoring = _changed(SELF_CHOSEN, structured=True, control=Control.SHARED)
    (finding,) = findings(LearningType.NON_FORMAL, mentoring)
    assert finding.message.startswith("These facts fit both formal and non-formal")
    assert finding.hint == (
        "Set `control: organisation` or `control: learner`, whoever has the last word."
    )


def test_shared_control_that_cannot_matter_is_not_incomplete() -> None:
    """A fact that was given as shared is not missing."""
    shared = _changed(SELF_CHOSEN, control=Control.SHARED)
    assert findings(LearningType.NON_FORMAL, shared) == ()


def test_attendance_is_told_from_certification() -> None:
    """A slip of attendance gets a hint beside whatever else is found."""
    facts = _changed(SELF_CHOSEN, certification=Certification.ATTENDANCE)
    assert _codes(findings(LearningType.NON_FORMAL, facts)) == ["H-ATTEND"]


def test_a_certificate_makes_hidden_training_an_error() -> None:
    """Planned, controlled and certified, but not called learning: formal in all but name."""
    hidden = _changed(COURSE, designated=False)
    assert [(one.code, one.level) for one in findings(LearningType.FORMAL, hidden)] == [
        ("R5", Level.ERROR),
    ]
    unknown = _changed(hidden, certification=None)
    assert [(one.code, one.level) for one in findings(LearningType.FORMAL, unknown)] == [
        ("R5", Level.WARNING),
        ("F-INCOMPLETE", Level.HINT),
    ]


def test_a_contradiction_has_no_type_to_hold_against_the_declared_one() -> None:
    """Called learning, but unstructured and unmeant: only the rule itself speaks."""
    label = _changed(SELF_CHOSEN, designated=True, intentional=Intention.NO)
    assert _codes(findings(LearningType.INFORMAL, label)) == ["R3d"]


def test_the_reason_is_told_from_the_facts() -> None:
    """Readers learn why a use counts as its type, in words about themselves."""
    assert reason(LearningType.NON_FORMAL, SELF_CHOSEN) == (
        "You mean to learn and steer it yourself; "
        "nobody calls it a course, sets objectives for it or certifies it."
    )


@pytest.mark.parametrize("declared", LearningType)
def test_without_facts_the_reason_is_the_type_itself(declared: LearningType) -> None:
    """The general sentence about the type stands in."""
    assert reason(declared, Facts()) == TYPES[declared].in_short


def test_a_reason_never_speaks_against_the_declared_type() -> None:
    """Facts that make another type are the author's to mend, not the reader's to puzzle over."""
    assert reason(LearningType.FORMAL, SELF_CHOSEN) == TYPES[LearningType.FORMAL].in_short
