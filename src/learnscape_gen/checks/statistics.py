"""W-STAT: a share of learning, such as 80 % or 70:20:10, is told without saying who found it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.checks.check import PostCheck, Reading
from learnscape_gen.checks.wording import Wording, wordings
from learnscape_gen.diagnostics import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = ("%", "cent", "70")

_SHARE = re.compile(
    r"(?<![\d.,])(?:7[05]|80|90|seventy|eighty|ninety)(?:\s?%|[ -]per ?cent)"
    r"|\b70\s?[:/\u2013-]\s?20\s?[:/\u2013-]\s?10\b",
)
_LEARNING = re.compile(
    r"(?<!machine )(?<!deep )(?<!reinforcement )(?<!transfer )\blearning\b"
    r"(?! (?:rate|curve|model|objective|outcome|result|scenario|material|tool|platform|path))"
    r"|\b(?:what|how|people|we|you|they|adults|employees|staff|workers|us)(?: \w+)? learn\b"
    r"|\blearn(?:t|ed)? (?:at|on|from|by|informally|through)\b"
    r"|\b(?:is|are|was|gets?) learn(?:t|ed)\b(?! that)",
)
_OF = re.compile(r"\s*(?:of\b|(?:\w+ )?learning\b)")
_CITED = re.compile(
    r"\((?:[^()]*\D)?(?:19|20)\d\d[a-z]?\)"
    r"|\b(?!(?:In|Since|By|From|Until|Before|After|Around|About|Of|The|And|January|February|March"
    r"|April|May|June|July|August|September|October|November|December) )"
    r"[A-Z][\w.-]+(?:['\u2019]s?)?,? (?:19|20)\d\d\b"
    r"|\b[Aa]ccording to (?!(?:The|Research|Studies)\b)[A-Z]"
    r"|\bdoi\b|https?://|\[\d+\]"
)
_DOUBTED = re.compile(
    r"\b(?:no|without|little|weak|thin) (?:\w+ )?(?:evidence|stud(?:y|ies)|source|proof)"
    r"|\b(?:myth|doubt|claim|question|unproven|critici|debunk|sceptic|skeptic|weak)",
)
"""Words of a paragraph that does not tell the number as a fact."""


def _look(reading: Reading) -> Iterator[Problem]:
    """Find shares of learning that nobody is named for."""
    if reading.doc.claim:
        return
    for found in wordings(reading, _WORDS, _SHARE):
        if _of_learning(found) and not _attributed(found):
            yield Problem.of(
                "W-STAT",
                f"'{found.words}' of learning is weakly evidenced (Clardy 2018).",
                found.location,
                "Name who found it and when, such as (Clardy 2018), or set claim: in the front "
                "matter. Or leave the number out.",
            )


def _of_learning(found: Wording) -> bool:
    """Tell whether a share is one of learning: "80 % of learning", "what we learn is 80 % …"."""
    if _LEARNING.search(found.before):
        return True
    is_rule = found.words.endswith("10")  # 70:20:10 has a meaning of its own
    return bool((is_rule or _OF.match(found.after)) and _LEARNING.search(found.after))


def _attributed(found: Wording) -> bool:
    """Tell whether a paragraph names a source for its number, links to one, or doubts it."""
    around = found.paragraph
    return bool(around.linked or _CITED.search(around.written) or _DOUBTED.search(around.text))


STATISTICS = PostCheck(codes=("W-STAT",), look=_look, words=_WORDS)
