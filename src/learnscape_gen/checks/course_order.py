"""W-COURSE-ORDER: a post counts lessons or weeks, or names what comes before and after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.checks.check import PostCheck, Reading
from learnscape_gen.checks.wording import paragraphs
from learnscape_gen.diagnostics import Problem
from learnscape_gen.learning import LearningType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.diagnostics import Location

_KEYS = ("prerequisite", "prerequisites", "next", "previous", "lesson", "module", "week", "unit")
_WORDS = ("lesson ", "module ", "week ", "unit ")
_BEGINNINGS = ("lesson ", "module ", "\nweek ", "\nunit ")

_NUMBER = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)"
_COUNTED = re.compile(
    rf"^\s*(?:lesson|module|week|unit) (?:{_NUMBER}|one|[ivx]{{1,4}})"
    r"(?=\s*(?:$|[:.)\u2013\u2014-]))"
    rf"|\b(?:lesson|module) {_NUMBER}\b",
)
"""Weeks and units have other uses than in headings; so has "the lesson one learns"."""
_LESSONS_LEARNT = re.compile(r"\blessons? (?:we |i |they )?(?:have )?learn")
"""What a look back after an incident is called; it may well number them."""


def _look(reading: Reading) -> Iterator[Problem]:
    """Find keys that put a post in an order, and the first wording that does.

    A formal course has modules, and a post may tell its readers which to look at; so only the
    title of such a post counts.
    """
    post = reading.doc
    for key in post.keys:
        if key.text in _KEYS:
            yield _problem(key.text, post.place(key.spot))
    if not any(word in reading.words for word in _BEGINNINGS):
        return
    for paragraph in paragraphs(reading, _WORDS, _COUNTED, title=True):
        found = _COUNTED.search(paragraph.text)
        in_title = paragraph.start == post.at("title")
        if found and (in_title or post.type is not LearningType.FORMAL):
            if _LESSONS_LEARNT.search(reading.words):
                return
            yield _problem(found[0].strip(), paragraph.place(found.start()))
            return


def _problem(words: str, place: Location) -> Problem:
    return Problem.of(
        "W-COURSE-ORDER",
        f"'{words}' reads as a course. The hub is ordered by work.",
        place,
        "Say when somebody at work needs this, and let the task lead to it.",
    )


COURSE_ORDER = PostCheck(codes=("W-COURSE-ORDER",), look=_look)
