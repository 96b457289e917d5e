"""Answers to the five questions, as they are typed."""

from __future__ import annotations

import pytest

from learnscape_gen.authoring.given_facts import UnknownFactError, facts_as_yaml, facts_given
from learnscape_gen.learning import Certification, Control, Facts


def test_answers_become_facts() -> None:
    """In any case, in any order; what is not said stays unknown."""
    facts = facts_given(("control=Learner", " designated = no", "certification=attendance"))
    assert facts == Facts(
        designated=False, certification=Certification.ATTENDANCE, control=Control.LEARNER
    )
    assert facts_as_yaml(facts) == ("{designated: no, certification: attendance, control: learner}")
    assert facts_as_yaml(facts_given(())) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("designate=no", "designated=no"),
        ("designated", "one of: yes, no"),
        ("control=me", "shared"),
    ],
)
def test_what_is_no_answer(text: str, told: str) -> None:
    """The words that may be written are named."""
    with pytest.raises(UnknownFactError, match=told):
        facts_given((text,))
