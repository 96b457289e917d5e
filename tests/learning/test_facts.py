"""Facts that leave something open, and the questions that settle them."""

from __future__ import annotations

from itertools import product

from learnscape_gen.learning.facts import (
    QUESTIONS,
    Certification,
    Control,
    Facts,
    Intention,
    completions,
    settlings,
)

ALL_FACTS = [
    Facts(
        designated=designated,
        structured=structured,
        certification=certification,
        intentional=intentional,
        control=control,
    )
    for designated, structured, certification, intentional, control in product(
        (True, False, None),
        (True, False, None),
        (*Certification, None),
        (*Intention, None),
        (*Control, None),
    )
]


def test_attendance_certifies_nothing() -> None:
    """Only an assessed outcome is certified; an unknown one stays unknown."""
    assert Facts(certification=Certification.ASSESSED).certified is True
    assert Facts(certification=Certification.ATTENDANCE).certified is False
    assert Facts().certified is None


def test_mixed_and_shared_are_given_but_not_settled() -> None:
    """An author who writes `mixed` or `shared` has answered, and has not decided."""
    facts = Facts(
        designated=False,
        structured=True,
        certification=Certification.NONE,
        intentional=Intention.MIXED,
        control=Control.SHARED,
    )
    assert facts.unknown == ()
    assert facts.unsettled == ("intentional", "control")


def test_the_flow_of_work_decides_nothing() -> None:
    """When and where it happens is a fact, but no type follows from it."""
    assert Facts(in_workflow=True).decides_nothing
    assert not Facts(designated=False).decides_nothing


def test_completions_settle_all_and_change_nothing_that_was_settled() -> None:
    """Each open fact doubles the completions; none of the others is touched."""
    for facts in ALL_FACTS:
        complete = completions(facts)
        assert len(set(complete)) == len(complete) == 2 ** len(facts.unsettled)
        settled = {question.fact for question in QUESTIONS} - set(facts.unsettled)
        for one in complete:
            assert one.unsettled == ()
            assert all(getattr(one, fact) == getattr(facts, fact) for fact in settled)


def test_settlings_answer_one_question_both_ways() -> None:
    """The two settlings of a fact differ in that fact alone."""
    assert settlings(Facts(designated=True), "control") == (
        Facts(designated=True, control=Control.ORGANISATION),
        Facts(designated=True, control=Control.LEARNER),
    )


def test_answers_are_spelt_as_authors_type_them() -> None:
    """The words of an answer can be copied into front matter."""
    typed = {q.fact: tuple(answer.typed for answer in q.answers) for q in QUESTIONS}
    assert typed == {
        "designated": ("yes", "no"),
        "structured": ("yes", "no"),
        "certification": ("assessed", "none"),
        "intentional": ("yes", "no"),
        "control": ("organisation", "learner"),
    }
