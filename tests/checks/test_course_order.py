"""W-COURSE-ORDER hears when a post counts lessons or names what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.checks.course_order import COURSE_ORDER
from learnscape_gen.content.named import Named, packed
from learnscape_gen.diagnostics import Location
from learnscape_gen.learning import LearningType

if TYPE_CHECKING:
    from tests.checks.conftest import MakeReading, Told


@pytest.mark.parametrize(
    "text",
    [
        "Week 1: Getting started",
        "Start with lesson 3 and go on.",
        "Module 2: Listening",
        "Read this before module four.",
        "Unit 5",
        "WEEK 2 \u2013 Sense",
        "Lesson iv.",
    ],
)
def test_counted_lessons_are_told(text: str, reading: MakeReading, told: Told) -> None:
    """Lessons and modules anywhere, weeks and units as a heading."""
    assert [p.code for p in told(COURSE_ORDER, reading(text))] == ["W-COURSE-ORDER"]


@pytest.mark.parametrize(
    "text",
    [
        "The lesson is: restore your backups.",
        "Set aside one hour a week for learning.",
        "In week 32 we are on call.",
        "By the end of week 1 you have met everyone.",
        "Each week one person writes it up.",
        "A unit of three people.",
        "The module 2to3 was removed.",
        "“Lesson 3” is what they call it.",
        "The lesson one learns from an outage.",
        "The lesson I took from it.",
        "A module one can import.",
    ],
)
def test_weeks_of_work_are_free(text: str, reading: MakeReading, told: Told) -> None:
    """Time and parts of other things have numbers too."""
    assert told(COURSE_ORDER, reading(text)) == []


def test_lessons_learnt_may_be_numbered(reading: MakeReading, told: Told) -> None:
    """A look back after an incident is no course."""
    assert told(COURSE_ORDER, reading("Lessons learnt", "Lesson 1: test the restore.")) == []


@pytest.mark.parametrize("key", ["prerequisite", "prerequisites", "next", "lesson", "week"])
def test_keys_that_make_an_order(key: str, reading: MakeReading, told: Told) -> None:
    """A key that says what comes before or after is told at its place."""
    [problem] = told(COURSE_ORDER, reading(key_places=packed((Named(key, 7, 1),))))
    assert problem.location == Location("content/posts/post.md", 7, 1)
    assert f"'{key}'" in problem.message


def test_one_word_is_enough(reading: MakeReading, told: Told) -> None:
    """A post with ten lessons gets one warning, at the first."""
    [problem] = told(COURSE_ORDER, reading("Hello.", "Lesson 1: Ask", "Lesson 2: Tell"))
    assert problem.location.line == 20


def test_a_formal_course_has_modules(reading: MakeReading, told: Told) -> None:
    """A post may say which part of a course to look at; it is not itself a part of one."""
    course = reading("Skip module 2.", type=LearningType.FORMAL)
    part = reading(title="Module 2: Listening", type=LearningType.FORMAL)
    assert told(COURSE_ORDER, course) == []
    assert [p.location.line for p in told(COURSE_ORDER, part)] == [2]
