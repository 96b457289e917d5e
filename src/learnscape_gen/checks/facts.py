"""The decision table of `learning`, asked about every post that gives facts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from learnscape_gen.checks.check import PostCheck, Reading
from learnscape_gen.diagnostics import Problem, Severity
from learnscape_gen.learning import RULES, Level, findings

if TYPE_CHECKING:
    from collections.abc import Iterator

_ANSWERED_BY = {"R2a": "intent_note", "R2d": "reading_note", "R6": "validated_by"}
"""The note with which an author answers a rule, as its hint says; then it is quiet."""

_findings = cache(findings)  # there are few different sets of facts, and many posts


def _look(reading: Reading) -> Iterator[Problem]:
    """Tell what the facts of a post say about its type."""
    post = reading.doc
    if post.facts is None:
        return
    for finding in _findings(post.type, post.facts):
        if _ANSWERED_BY.get(finding.code) not in dict(post.notes):
            yield Problem(
                finding.code,
                Severity(finding.level),
                finding.message,
                post.place(post.facts_at),
                finding.hint,
            )


FACTS = PostCheck(
    codes=(
        *dict.fromkeys(rule.id for rule in RULES if rule.level is not Level.OK),
        "E-TYPE",
        "W-TYPE",
        "W-AMBIGUOUS",
        "F-INCOMPLETE",
        "H-ATTEND",
    ),
    look=_look,
)
