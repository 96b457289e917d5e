"""W-MANAGE: informal learning is said to be managed; only its media and its surroundings can be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.checks.check import PostCheck, Reading
from learnscape_gen.checks.wording import DENIAL, wordings
from learnscape_gen.diagnostics import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = ("informal learning",)

_DOING = r"(?:manag(?:e|es|ed|ing)|(?:track|deliver|assign)(?:s|ed|ing)?|measur(?:e|es|ed|ing))"
_DONE = r"(?:managed|tracked|delivered|assigned|measured)"
_NAMING = r"(?:management|tracking|tracker|delivery|measurement)"
_WHOSE = (
    r"(?:(?:the|this|that|all|any|every|more|such|other|my|your|our|their|its|his|her|and|or"
    r"|of|for|formal|non-formal|workplace|\w+['\u2019]s?|\w+ing)[ ,]+){0,5}"
)
_MEDIA = (
    r"(?![ -](?:media|tools?|resources?|environments?|spaces?|places?|conditions|channels?"
    r"|opportunit|communit|platforms?))"
)
_MANAGED = re.compile(
    rf"\b(?:{_DOING},? {_WHOSE}informal learning\b{_MEDIA}"
    rf"|{_NAMING} {_WHOSE}informal learning\b{_MEDIA}"
    rf"|informal learning {_NAMING}\b"
    rf"|informal learning (?:can|could|should|must|may|will|needs to|has to|is|was|gets)"
    rf"(?: (?:be|to be|being|been|now|also|easily|both|then))* {_DONE}\b(?! by (?:the|each) ))",
)
_TEACHING = re.compile(
    r"\b(?:impossible|mislead|mistake|contradict|myth|illusion|nonsense|pointless|futile|fail"
    r"|wrong|stop|resist|tempt|pretend|claim|promise|talk of|speak of|so-called)",
)
"""Words of a sentence that itself says what this check would say."""


def _look(reading: Reading) -> Iterator[Problem]:
    """Find sentences in which somebody manages informal learning, unless they deny it."""
    for found in wordings(reading, _WORDS, _MANAGED):
        if not (DENIAL.search(found.sentence) or _TEACHING.search(found.sentence)):
            yield Problem.of(
                "W-MANAGE",
                f"Informal learning can't be managed, as '{found.words}' has it.",
                found.location,
                f"Do you mean the use of {_media(reading)}, or the environment? Name that instead.",
            )


def _media(reading: Reading) -> str:
    """Name the media of a post as its author does."""
    named = ", ".join(tool.text for tool in reading.doc.tools)
    return f"a medium ({named})" if named else "informal media"


MANAGE = PostCheck(codes=("W-MANAGE",), look=_look, words=_WORDS)
