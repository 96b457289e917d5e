"""The five questions: as a table for everybody, and as a form that answers at once in a browser.

Both are made from `learning/`. The form carries the rules themselves, which `static/decision.js`
goes through as `learning/judgement.py` does, with every answer told by its place: 0 is the first
answer to a question, 1 the second, and null stands for either, or for none.
"""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from learnscape_gen.learning import QUESTIONS, RULES, Facts, LearningType, Level
from learnscape_gen.learning.frameworks import APPLICATION_NOTE, CASES, READINGS
from learnscape_gen.learning.sentence import clauses as clauses_of
from learnscape_gen.learning.sentence import told
from learnscape_gen.pages.json_ld import in_script

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.language.words import Words

Places: TypeAlias = "tuple[int | None, ...]"
"""For each question the place of an answer."""


class Asked(msgspec.Struct, frozen=True):
    """A question as readers see it; an answer is what an author would type, and words for it."""

    fact: str
    label: str
    text: str
    explanation: str
    answers: tuple[tuple[str, str], ...]


class DecisionRow(msgspec.Struct, frozen=True):
    """A rule of the decision table, in words: the answers it asks for, and what follows."""

    id: str
    answers: tuple[str, ...]
    type: str
    level: str
    message: str


class DecisionPart(msgspec.Struct, frozen=True, tag_field="kind", tag="decision"):
    """The five questions, and the table that answers them; `rules` is the table for a script."""

    title: str
    questions: tuple[Asked, ...]
    rows: tuple[DecisionRow, ...]
    readings: tuple[tuple[str, str], ...]
    note: str
    rules: str


def decision_part(words: Words) -> DecisionPart:
    """Return the questions and the table in the words of a language."""
    return DecisionPart(
        words("The decision table"),
        tuple(
            Asked(
                question.fact,
                words(question.label),
                words(question.text),
                words(question.explanation),
                tuple((answer.typed, words(answer.label)) for answer in question.answers),
            )
            for question in QUESTIONS
        ),
        tuple(
            DecisionRow(
                rule.id,
                rule.conditions,
                rule.type.value if rule.type else "",
                rule.level.value,
                words(rule.message) if rule.message else "",
            )
            for rule in RULES
        ),
        tuple((words(reading.label), words(reading.note)) for reading in READINGS),
        words(APPLICATION_NOTE),
        in_script(_for_script(words)),
    )


def _for_script(words: Words) -> dict[str, object]:
    """Return all that the script goes through."""
    clauses, reasons = _reasons(words)
    return {
        "types": [type_.value for type_ in LearningType],
        "levels": [level.value for level in Level],
        "rules": [
            {"id": rule.id, "when": _places(rule.when), "type": rule.type, "level": rule.level}
            for rule in RULES
        ],
        "cases": [
            {
                "title": words(case.title),
                "answers": _places(case.facts),
                "kind": case.cells[0].kind,
                "cells": [words(cell.text) for cell in case.cells],
            }
            for case in CASES
        ],
        "clauses": clauses,
        "reasons": reasons,
    }


def _places(facts: Facts) -> Places:
    """Tell facts by the places of the answers; an open fact has none."""
    return tuple(
        next((n for n, a in enumerate(q.answers) if a.value == getattr(facts, q.fact)), None)
        for q in QUESTIONS
    )


def _reasons(words: Words) -> tuple[list[str], list[list[int]]]:
    """Return clauses, and for each way to answer which of them tell it."""
    clauses, reasons = _told_every_way(drawn_together=not words.other)
    return [words(clause) for clause in clauses], reasons


@cache
def _told_every_way(*, drawn_together: bool) -> tuple[list[str], list[list[int]]]:
    """Return English clauses, and for each way to answer which of them tell it.

    The first question varies slowest; an open answer comes after the two settled ones. Several
    pages of each language of a hub show the form, so this is worked out once.
    """
    tell = told if drawn_together else clauses_of
    clauses: dict[str, int] = {}
    reasons = [
        [clauses.setdefault(clause, len(clauses)) for clause in tell(facts)]
        for facts in _all_answered()
    ]
    return list(clauses), reasons


def _all_answered() -> Iterator[Facts]:
    """Yield the facts of every way to answer the five questions, wholly or in part."""
    choices = [(*(answer.value for answer in question.answers), None) for question in QUESTIONS]
    for chosen in product(*choices):
        values = {q.fact: value for q, value in zip(QUESTIONS, chosen, strict=True)}
        yield msgspec.structs.replace(Facts(), **values)
