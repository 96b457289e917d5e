"""The facts that tell the types of learning apart, and the questions that bring them out.

Five facts decide; each may be unknown, mixed or shared.
Facts that leave something open are judged by completing them in every possible way.
"""

from __future__ import annotations

from enum import StrEnum
from itertools import product
from typing import TypeAlias

import msgspec


class Certification(StrEnum):
    """What one gets in the end; only an assessed or validated outcome counts as certified."""

    NONE = "none"
    ATTENDANCE = "attendance"
    ASSESSED = "assessed"


class Intention(StrEnum):
    """Whether the learner sets out to learn."""

    YES = "yes"
    NO = "no"
    MIXED = "mixed"


class Control(StrEnum):
    """Who steers: the organisation (L&D, a provider, a manager), or the learner and peers."""

    ORGANISATION = "organisation"
    LEARNER = "learner"
    SHARED = "shared"


FactValue: TypeAlias = "bool | Certification | Intention | Control"


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What is known about one use of something to learn; None means unknown.

    `in_workflow` tells when and where, and decides nothing.
    """

    designated: bool | None = None
    structured: bool | None = None
    certification: Certification | None = None
    intentional: Intention | None = None
    control: Control | None = None
    in_workflow: bool | None = None

    @property
    def certified(self) -> bool | None:
        """Tell whether the outcome is certified; attendance alone does not certify it."""
        if self.certification is None:
            return None
        return self.certification is Certification.ASSESSED

    @property
    def unknown(self) -> tuple[str, ...]:
        """Name the deciding facts that nobody gave."""
        return tuple(q.fact for q in QUESTIONS if getattr(self, q.fact) is None)

    @property
    def unsettled(self) -> tuple[str, ...]:
        """Name the deciding facts that are unknown, mixed or shared."""
        loose = (None, Intention.MIXED, Control.SHARED)
        return tuple(q.fact for q in QUESTIONS if getattr(self, q.fact) in loose)

    @property
    def decides_nothing(self) -> bool:
        """Tell whether none of the five deciding facts is given."""
        return len(self.unknown) == len(QUESTIONS)


class Answer(msgspec.Struct, frozen=True):
    """A settled answer to a question: the value of the fact, and the words for it."""

    value: FactValue
    label: str

    @property
    def typed(self) -> str:
        """Spell the value as an author types it in front matter."""
        if isinstance(self.value, bool):
            return "yes" if self.value else "no"
        return self.value.value


class Question(msgspec.Struct, frozen=True):
    """One of the five questions: the fact it settles, and how to ask for it."""

    fact: str
    label: str
    text: str
    explanation: str
    answers: tuple[Answer, Answer]


QUESTIONS = (
    Question(
        fact="designated",
        label="Called learning",
        text="Does anyone call it learning?",
        explanation="A course, a class, a training day: it is announced as learning.",
        answers=(
            Answer(value=True, label="Yes, it has that label"),
            Answer(value=False, label="No, nobody does"),
        ),
    ),
    Question(
        fact="structured",
        label="Structured",
        text="Is it set up for learning, with objectives, time or support?",
        explanation="Someone says what is to be learnt, keeps time for it, or stands by to help.",
        answers=(
            Answer(value=True, label="Yes, at least one of them"),
            Answer(value=False, label="No, none of them"),
        ),
    ),
    Question(
        fact="certification",
        label="Certified",
        text="Is the outcome assessed or validated in the end?",
        explanation="An exam or a validation counts. A slip that says you were there does not.",
        answers=(
            Answer(Certification.ASSESSED, "Yes, it is assessed"),
            Answer(Certification.NONE, "No, or attendance only"),
        ),
    ),
    Question(
        fact="intentional",
        label="Meant",
        text="Do you set out to learn?",
        explanation="You want to know or be able to do something, even if the wish is vague.",
        answers=(
            Answer(Intention.YES, "Yes, I mean to learn"),
            Answer(Intention.NO, "No, it comes with something else I do"),
        ),
    ),
    Question(
        fact="control",
        label="Who steers",
        text="Who steers it?",
        explanation="The organisation is L&D, a provider or a manager; the learner is you, "
        "alone or with your peers.",
        answers=(
            Answer(Control.ORGANISATION, "The organisation"),
            Answer(Control.LEARNER, "The learner"),
        ),
    ),
)


def settlings(facts: Facts, fact: str) -> tuple[Facts, ...]:
    """Return the facts with one of them settled, in each of the two ways."""
    answers = next(question.answers for question in QUESTIONS if question.fact == fact)
    return tuple(msgspec.structs.replace(facts, **{fact: answer.value}) for answer in answers)


def completions(facts: Facts) -> tuple[Facts, ...]:
    """Return the facts in every way in which what they leave open may turn out."""
    asked = [question for question in QUESTIONS if question.fact in facts.unsettled]
    return tuple(
        msgspec.structs.replace(facts, **dict(settled))
        for settled in product(*([(q.fact, answer.value) for answer in q.answers] for q in asked))
    )
