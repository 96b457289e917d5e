"""W-TONE: a post commands people to learn, where a learnscape encourages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.checks.check import PostCheck, Reading
from learnscape_gen.checks.wording import DENIAL, wordings
from learnscape_gen.diagnostics import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = ("complete", "mandatory", "compulsory", "assigned")

_FORCED = r"(?:mandatory|compulsory)"
_BE = r"(?:is|are|was|were|be|been|has been|have been|remains?)"
_LEARNING = (
    r"(?:(?:e-?)?learning|training|course|class|workshop|webinar|module|lesson|session|programme"
    r"|curriculum|reading|quiz|exam|certification|drill|attendance|participation|onboarding"
    r"|induction)(?:e?s)?\b(?! (?:buddy|coach|data|diagram|file|mentor|name|partner|room))"
)
_HERE = r"this(?: (?:post|page|guide|article|video|resource|entry))?\b"
_EVERYBODY = (
    r"\b(?:everyone|everybody|staff|employees|managers|colleagues|newcomers|learners|participants"
    r"|all (?:new )?(?:members|hires|starters|teams|of (?:you|us)))"
)
_BY_THEN = r"(?= (?:by|before|in|within|first|today|on)\b|[.,;!]|\s*$)"
_MUST_COMPLETE = r"must (?:also |first |all |each )?complete"
_FEW_WORDS = r"(?:(?!(?:when|if|for|in|to|on|by|with|and|or)\b)[\w-]+ ){0,3}?"

_COMMAND = re.compile(
    rf"\b{_MUST_COMPLETE} (?:{_FEW_WORDS}{_LEARNING}|it\b|{_HERE}{_BY_THEN})"
    rf"|{_EVERYBODY} {_MUST_COMPLETE}\b"
    rf"|\b(?:{_LEARNING}|{_HERE}) must be completed\b"
    rf"|\b{_FORCED} {_FEW_WORDS}{_LEARNING}"
    rf"|\b(?:{_LEARNING}|{_HERE}) {_BE} (?:now |strictly )?{_FORCED}\b"
    rf"|\b{_FORCED} to (?:complete|attend|take|watch|read|finish|pass)\b"
    rf"|(?:^|[.!?;:] )\W*{_FORCED}(?:[.!:]| for\b|$)"
    rf"|\bassigned (?:(?:this|these|the|a|you) )?{_FEW_WORDS}{_LEARNING}"
    rf"|\b(?:{_LEARNING}|{_HERE}) {_BE} assigned\b",
)


def _look(reading: Reading) -> Iterator[Problem]:
    """Find words of command about learning; work itself may have its musts."""
    for found in wordings(reading, _WORDS, _COMMAND, title=True):
        if not DENIAL.search(found.before):
            yield Problem.of(
                "W-TONE",
                f"'{found.words}' commands.",
                found.location,
                "Encourage and engage: say what it helps with, and leave the choice to the reader.",
            )


TONE = PostCheck(codes=("W-TONE",), look=_look, words=_WORDS)
