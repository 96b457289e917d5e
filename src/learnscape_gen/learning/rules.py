"""The decision table: which type of learning the facts make, and what to say about it.

The rules are data, so the linter, the decision table that readers see and the questions
on the page *which kind is it?* all come from here.
Each of the 32 combinations of the five facts meets exactly one rule: the first that fits.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

import msgspec

from learnscape_gen.learning.facts import Certification, Control, Facts, Intention
from learnscape_gen.learning.types import LearningType


class Level(StrEnum):
    """How far the facts are from a clear case of their type, mildest first."""

    OK = "ok"
    HINT = "hint"
    WARNING = "warning"
    ERROR = "error"


_COMPARED = ("designated", "structured", "certified", "intentional", "control")


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the decision table.

    `when` holds the facts that the rule asks for; one that it leaves out may be either.
    `type` is None where the facts contradict each other.
    Rows that share an `id` are one rule with two outcomes.
    """

    id: str
    when: Facts
    type: LearningType | None
    level: Level = Level.OK
    message: str = ""
    hint: str = ""

    def fits(self, facts: Facts) -> bool:
        """Tell whether settled facts are what the rule asks for."""
        return all(getattr(self.when, fact) in (None, getattr(facts, fact)) for fact in _COMPARED)

    @property
    def conditions(self) -> tuple[str, ...]:
        """Word the condition by question: yes, no, organisation, learner, or either."""
        words: dict[object, str] = {True: "yes", False: "no", None: "either"}
        wanted = [getattr(self.when, fact) for fact in _COMPARED]
        return tuple(words.get(want, want) for want in wanted)


_Wanted: TypeAlias = bool | None
_YES, _NO, _EITHER = True, False, None
_ORGANISATION, _LEARNER = Control.ORGANISATION, Control.LEARNER


def _when(
    designated: _Wanted,
    structured: _Wanted,
    certified: _Wanted,
    intentional: _Wanted,
    control: Control | None,
) -> Facts:
    """Write a condition as one line of the truth table, in the order of the five questions."""
    return Facts(
        designated=designated,
        structured=structured,
        certification={
            _YES: Certification.ASSESSED,
            _NO: Certification.NONE,
            _EITHER: None,
        }[certified],
        intentional={_YES: Intention.YES, _NO: Intention.NO, _EITHER: None}[intentional],
        control=control,
    )


RULES = (
    Rule(
        id="R1",
        when=_when(_YES, _YES, _YES, _YES, _ORGANISATION),
        type=LearningType.FORMAL,
    ),
    Rule(
        id="R2a",
        when=_when(_YES, _YES, _EITHER, _NO, _EITHER),
        type=LearningType.FORMAL,
        level=Level.WARNING,
        message="Formal learning is defined as intentional. Was this person sent?",
        hint="Say so in `intent_note`; what they pick up beyond the objectives is informal.",
    ),
    Rule(
        id="R2d",
        when=_when(_YES, _YES, _NO, _YES, _LEARNER),
        type=LearningType.FORMAL,
        level=Level.WARNING,
        message="Structured learning you chose yourself, without certificate. Hart's quote "
        "calls for certification; EU 2012 and ISCED call this non-formal.",
        hint="Keep `type: formal` or set `reading_note`.",
    ),
    Rule(
        id="R2b",
        when=_when(_YES, _YES, _NO, _YES, _ORGANISATION),
        type=LearningType.FORMAL,
        level=Level.HINT,
        message="No certificate or validation. Formal here by structure and control; EU 2012 "
        "would say non-formal (in-company training).",
        hint="Use `type: formal`; set `certification: assessed` if the outcome is "
        "validated after all.",
    ),
    Rule(
        id="R2c",
        when=_when(_YES, _YES, _YES, _YES, _LEARNER),
        type=LearningType.FORMAL,
        level=Level.HINT,
        message="Certified and structured, chosen by the learner: still formal.",
        hint="Use `type: formal`.",
    ),
    Rule(
        id="R3a",
        when=_when(_YES, _NO, _YES, _EITHER, _EITHER),
        type=LearningType.FORMAL,
        level=Level.WARNING,
        message="A certificate without objectives, time or support? Check the facts.",
        hint="Set `structured: yes`, or `certification: none` if nothing is assessed.",
    ),
    Rule(
        id="R3d",
        when=_when(_YES, _NO, _NO, _NO, _EITHER),
        type=None,
        level=Level.ERROR,
        message="Called learning, but nothing is structured and nobody means to learn.",
        hint="Set `designated: no`, or describe the activity and correct the facts.",
    ),
    Rule(
        id="R3b",
        when=_when(_YES, _NO, _NO, _YES, _ORGANISATION),
        type=LearningType.FORMAL,
        level=Level.WARNING,
        message="Only the label makes this formal.",
        hint="If people may use it as they like, set `designated: no`.",
    ),
    Rule(
        id="R3c",
        when=_when(_YES, _NO, _NO, _YES, _LEARNER),
        type=LearningType.NON_FORMAL,
        level=Level.WARNING,
        message="Labelled as learning yet neither structured nor controlled: reads as non-formal.",
        hint="Use `type: non-formal`; set `designated: no` if the label does not matter.",
    ),
    Rule(
        id="R4a",
        when=_when(_NO, _YES, _EITHER, _NO, _LEARNER),
        type=None,
        level=Level.ERROR,
        message="Someone set objectives, time or support, so someone intended learning.",
        hint="Change `structured` or `intentional`.",
    ),
    Rule(
        id="R4b",
        when=_when(_NO, _YES, _EITHER, _NO, _ORGANISATION),
        type=LearningType.FORMAL,
        level=Level.WARNING,
        message="Organised so that people learn without meaning to. Controlled learning is no "
        "longer informal (Hart 2011, point 1).",
        hint="Use `type: formal`, or set `structured: no` if nothing is set up for learning.",
    ),
    *(
        Rule(
            id="R5",
            when=_when(_NO, _YES, certified, _YES, _ORGANISATION),
            type=LearningType.FORMAL,
            level=level,
            message="Planned, supported and controlled by the organisation: "
            "formal in all but name.",
            hint="Use `type: formal` and `designated: yes`, or set `control: learner` "
            "if people really steer it.",
        )
        for certified, level in ((_YES, Level.ERROR), (_NO, Level.WARNING))
    ),
    *(
        Rule(
            id="R6",
            when=_when(_NO, _EITHER, _YES, intentional, _EITHER),
            type=learning_type,
            level=Level.WARNING,
            message="Certification belongs to the later validation, not the learning.",
            hint="Move it to `validated_by`, and set `certification: none`.",
        )
        for intentional, learning_type in (
            (_YES, LearningType.NON_FORMAL),
            (_NO, LearningType.INFORMAL),
        )
    ),
    Rule(
        id="R7a",
        when=_when(_NO, _NO, _NO, _YES, _ORGANISATION),
        type=LearningType.NON_FORMAL,
        level=Level.HINT,
        message="Others suggested the purpose, the learner chooses the means (the “Portugal” "
        "nuance). Non-formal while that choice is real.",
        hint="Set `structured: yes` if the means are set as well.",
    ),
    Rule(
        id="R7b",
        when=_when(_NO, _NO, _NO, _NO, _ORGANISATION),
        type=LearningType.INFORMAL,
        level=Level.WARNING,
        message="Nobody can control what is not intended.",
        hint="Set `control: learner`, and name what is managed: the medium or the environment.",
    ),
    Rule(
        id="R8",
        when=_when(_NO, _YES, _NO, _YES, _LEARNER),
        type=LearningType.NON_FORMAL,
        level=Level.HINT,
        message="Self-set project. Fine; note that EU 2012 asks for learning support, ISCED "
        "calls it informal.",
        hint="Use `type: non-formal`.",
    ),
    Rule(
        id="R9",
        when=_when(_NO, _NO, _NO, _YES, _LEARNER),
        type=LearningType.NON_FORMAL,
    ),
    Rule(
        id="R10",
        when=_when(_NO, _NO, _NO, _NO, _LEARNER),
        type=LearningType.INFORMAL,
    ),
)


def decide(facts: Facts) -> Rule:
    """Return the rule that five settled facts meet, with its type, level and message.

    Raises ValueError for facts that leave something open: `completions` settles those.
    """
    if facts.unsettled:
        message = f"these facts are not settled: {', '.join(facts.unsettled)}"
        raise ValueError(message)
    return next(rule for rule in RULES if rule.fits(facts))
