"""W-TONE hears commands to learn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.checks.tone import TONE

if TYPE_CHECKING:
    from tests.checks.conftest import MakeReading, Told


@pytest.mark.parametrize(
    "text",
    [
        "This course is mandatory.",
        "You must complete this by Friday.",
        "You must complete three modules.",
        "Everyone must complete the security training.",
        "All new hires must complete the checklist.",
        "The quiz must be completed by June.",
        "Assigned reading for newcomers.",
        "The module has been assigned to you.",
        "You have been assigned this module.",
        "Mandatory for all staff",
        "See below. Mandatory for all staff.",
        "It is mandatory to attend.",
        "Complete the mandatory\nsecurity training first.",
        "This page is compulsory reading.",
    ],
)
def test_commands_are_told(text: str, reading: MakeReading, told: Told) -> None:
    """Mandatory, assigned and must complete are told once each."""
    assert [p.code for p in told(TONE, reading(text))] == ["W-TONE"]


@pytest.mark.parametrize(
    "text",
    [
        "Nothing here is mandatory.",
        "Not a mandatory course, but a good one.",
        "Unlike a mandatory course, this one is fun.",
        "Is this training mandatory?",
        "“This training is mandatory”, the mail said.",
        "A mandatory field in the form.",
        "Mandatory access control.",
        "The attribute is mandatory when importing modules.",
        "Two-factor authentication is mandatory for everyone.",
        "The ticket is assigned to you.",
        "A reviewer is assigned to each change; training data stays where it is.",
        "The job must complete within 5 seconds.",
        "The backup must be completed before midnight.",
        "Every agent must complete a handoff.",
        "Completely optional.",
        "She was assigned an onboarding buddy.",
        "You must complete this form before you call.",
        "You must complete the class diagram.",
        "You must complete all fields.",
    ],
)
def test_the_musts_of_work_are_free(text: str, reading: MakeReading, told: Told) -> None:
    """Work has its rules; denials, questions and quotations command nobody."""
    assert told(TONE, reading(text)) == []


def test_a_title_may_command(reading: MakeReading, told: Told) -> None:
    """A title is what everybody reads first."""
    [problem] = told(TONE, reading(title="Mandatory security training"))
    assert problem.location.line == 2
