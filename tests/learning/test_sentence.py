"""Facts told in one plain sentence."""

from __future__ import annotations

import pytest

from learnscape_gen.learning.facts import Certification, Control, Facts, Intention
from learnscape_gen.learning.sentence import sentence


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (Facts(), ""),
        (Facts(designated=False), "nobody calls it a course"),
        (Facts(control=Control.SHARED), "you steer it together with others"),
        (
            Facts(intentional=Intention.NO, control=Control.LEARNER),
            "you learn while doing something else; nobody steers it",
        ),
        (
            Facts(intentional=Intention.NO, structured=True),
            "you do not set out to learn; it is set up with objectives, time or support",
        ),
        (
            Facts(designated=True, certification=Certification.ASSESSED, in_workflow=False),
            "it is offered as learning, and ends in a certificate; it takes time out of work",
        ),
        (
            Facts(designated=True, structured=True, control=Control.ORGANISATION),
            "it is run by others, offered as learning and set up with objectives, time or support",
        ),
        (
            Facts(certification=Certification.ATTENDANCE, in_workflow=True),
            "it ends in proof that you were there; it happens in the flow of work",
        ),
        (
            Facts(intentional=Intention.MIXED),
            "you sometimes mean to learn and sometimes not",
        ),
    ],
)
def test_only_what_is_known_is_told(facts: Facts, expected: str) -> None:
    """Each given fact has its words, and an unknown one has none."""
    assert sentence(facts) == expected
