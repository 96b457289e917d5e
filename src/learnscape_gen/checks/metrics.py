"""W-METRIC: completions, views, hours or seats stand for results; they count the use of a tool."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.checks.check import PostCheck, Reading
from learnscape_gen.checks.wording import DENIAL, wordings
from learnscape_gen.diagnostics import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = ("completion", " views", "hours", "seats")

_NUMBER = r"(?<![\w.,])\d[\d.,]*\+?"
_MANY = (
    r"(?:(?<![\w.,])(?!(?:19|20)\d\d\b)(?:\d{1,3}(?:[., ]\d{3})+|\d{3,})\+?"
    r"|(?<![\w.,])\d+(?:\.\d+)?\s?(?:k|m|thousand|million)\b"
    r"|\b(?:hundreds|thousands|millions) of)"
)
_OF_TRAINING = r"(?:hours of (?:training|learning)|(?:training|learning|e-learning) hours)"
_GIVEN = r"(?:delivered|logged|clocked|completed|recorded|provided)\b"
_TAKEN = r"(?:filled|taken|booked|sold)\b"
_WHICH = r"(?:the|a|its|our|their|high|low|course|module|training|video)"
_IS = r"(?:of|is|was|were|reached|at)"
_RESULT = re.compile(
    rf"{_MANY} (?:page |video |course |total |unique )?"
    r"(?:views|completions)\b"
    rf"|{_NUMBER}\s?(?:%|per ?cent) (?:course |module |training |video )?completions?\b(?! of)"
    rf"|{_NUMBER} (?:course|module|training|video) completions\b"
    rf"|(?:^|[.;:] |\b{_WHICH} )\s?completion rates? {_IS} (?:\w+ )?{_NUMBER}"
    rf"|{_MANY} {_OF_TRAINING}"
    rf"|\b{_GIVEN} (?:\w+ )?{_NUMBER} {_OF_TRAINING}"
    rf"|{_NUMBER} {_OF_TRAINING} (?:were |have been )?{_GIVEN}"
    rf"|{_NUMBER} (?:of (?:the )?{_NUMBER} )?seats (?:were |have been |are )?{_TAKEN}"
    rf"|\b{_TAKEN} (?:all )?{_NUMBER} seats",
)


def _look(reading: Reading) -> Iterator[Problem]:
    """Find numbers of use that stand for a result."""
    for found in wordings(reading, _WORDS, _RESULT):
        if not DENIAL.search(found.before):
            yield Problem.of(
                "W-METRIC",
                f"'{found.words}' counts the use of a tool.",
                found.location,
                "What did people do better? Say that, or leave the number out.",
            )


METRICS = PostCheck(codes=("W-METRIC",), look=_look, words=_WORDS)
