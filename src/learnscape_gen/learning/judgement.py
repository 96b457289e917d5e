"""What facts say of a use: which rules and types fit, which fact decides, and whether that agrees.

Facts that leave something open are judged by every way of completing them.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.learning.facts import (
    QUESTIONS,
    Certification,
    Control,
    Facts,
    Intention,
    completions,
    settlings,
)
from learnscape_gen.learning.rules import RULES, Level, Rule, decide
from learnscape_gen.learning.sentence import clauses, sentence
from learnscape_gen.learning.types import TYPES, LearningType

if TYPE_CHECKING:
    from collections.abc import Callable


class Judgement(msgspec.Struct, frozen=True):
    """What facts say that may leave something open: the rules and the types they can meet.

    `deciding` names the fact that would settle the type, where several fit.
    """

    rules: tuple[Rule, ...]
    types: tuple[LearningType, ...]
    deciding: str = ""

    @property
    def type(self) -> LearningType | None:
        """Return the one type that fits, or None: where none does, or several do."""
        return self.types[0] if len(self.types) == 1 else None

    @property
    def rule(self) -> Rule | None:
        """Return the one rule that holds whatever the open facts turn out to be, mildest row."""
        if len({rule.id for rule in self.rules}) > 1:
            return None
        return min(self.rules, key=lambda rule: list(Level).index(rule.level))

    @property
    def is_clear(self) -> bool:
        """Tell whether the facts make a plain case of their type."""
        return all(rule.level is Level.OK for rule in self.rules)


@cache  # there are fewer than two thousand different sets of facts
def judge(facts: Facts) -> Judgement:
    """Judge facts by every way of completing what they leave open.

    Completions that contradict themselves fit no type, and so do not count against one.
    """
    met = {decide(complete) for complete in completions(facts)}
    fitting = {rule.type for rule in met}
    return Judgement(
        rules=tuple(rule for rule in RULES if rule in met),
        types=tuple(one for one in LearningType if one in fitting),
        deciding=_deciding(facts) if len(fitting - {None}) > 1 else "",
    )


def _deciding(facts: Facts) -> str:
    """Return the open fact that settles the type best, the first asked for where two do."""

    def doubts(fact: str) -> int:
        return sum(_doubts(settled) for settled in settlings(facts, fact))

    return min(facts.unsettled, key=doubts)


def _doubts(facts: Facts) -> int:
    """Count the completions that fit another type than most of them do."""
    types = [rule.type for rule in map(decide, completions(facts)) if rule.type]
    return len(types) - max(Counter(types).values(), default=0)


def reason(declared: LearningType, facts: Facts, words: Callable[[str], str] | None = None) -> str:
    """Say in one sentence to a reader why this use counts as the declared type.

    Args:
        declared: the type.
        facts: what is known of the use.
        words: gives a text in the language of the reader; without it the sentence is English.

    """
    told = "" if facts.decides_nothing else _told(facts, words)
    if not told or declared not in judge(facts).types:
        in_short = TYPES[declared].in_short
        return words(in_short) if words else in_short
    return f"{told[0].upper()}{told[1:]}."


def _told(facts: Facts, words: Callable[[str], str] | None) -> str:
    """Tell facts in one sentence; only English is known well enough to draw clauses together."""
    return "; ".join(map(words, clauses(facts))) if words else sentence(facts)


class Finding(msgspec.Struct, frozen=True):
    """One thing that the facts of a use say about its declared type, and what to type."""

    code: str
    level: Level
    message: str
    hint: str


def findings(declared: LearningType, facts: Facts) -> tuple[Finding, ...]:
    """Check the declared type against the facts; where no fact is given, find nothing."""
    if facts.decides_nothing:
        return ()
    judgement = judge(facts)
    found = (
        _of_rule(judgement),
        _of_type(declared, facts, judgement),
        _of_ambiguity(facts, judgement),
        _of_completeness(facts, judgement),
        _of_attendance(facts),
    )
    return tuple(finding for finding in found if finding)


def _of_rule(judgement: Judgement) -> Finding | None:
    rule = judgement.rule
    if rule is None or rule.level is Level.OK:
        return None
    return Finding(rule.id, rule.level, rule.message, rule.hint)


def _of_type(declared: LearningType, facts: Facts, judgement: Judgement) -> Finding | None:
    derived = judgement.type
    if derived in (None, declared):
        return None
    message = f"Declared {declared}, but the facts say {derived} because {sentence(facts)}."
    hint = f"Set `type: {derived}`, or correct the facts."
    if judgement.is_clear:
        return Finding("E-TYPE", Level.ERROR, message, hint)
    return Finding("W-TYPE", Level.WARNING, message, hint)


def _of_ambiguity(facts: Facts, judgement: Judgement) -> Finding | None:
    deciding = judgement.deciding
    if not deciding:
        return None
    *others, last = judgement.types
    fitting = f"{', '.join(others)} and {last}"
    return Finding(
        "W-AMBIGUOUS",
        Level.WARNING,
        f"These facts fit {'both ' if len(others) == 1 else ''}{fitting}: "
        f"the deciding one is `{deciding}`.",
        _settling_hint(facts, deciding),
    )


def _settling_hint(facts: Facts, fact: str) -> str:
    question = next(question for question in QUESTIONS if question.fact == fact)
    choice = " or ".join(f"`{fact}: {answer.typed}`" for answer in question.answers)
    if facts.intentional is Intention.MIXED and fact == "intentional":
        return f"Write two posts, one for each use, or set {choice} for the main use."
    if facts.control is Control.SHARED and fact == "control":
        return f"Set {choice}, whoever has the last word."
    return f"Set {choice} in `facts`."


def _of_completeness(facts: Facts, judgement: Judgement) -> Finding | None:
    if not (facts.unknown and judgement.type):
        return None
    missing = " and ".join(f"`{fact}`" for fact in facts.unknown)
    return Finding(
        "F-INCOMPLETE",
        Level.HINT,
        f"Not all facts are given, but only {judgement.type} fits those that are.",
        f"Add {missing} to `facts` when you know.",
    )


def _of_attendance(facts: Facts) -> Finding | None:
    if facts.certification is not Certification.ATTENDANCE:
        return None
    return Finding(
        "H-ATTEND",
        Level.HINT,
        "Attendance is not certification of an outcome.",
        "Use `certification: assessed` only where the outcome is tested or validated.",
    )
