"""Answers to the five questions, as they are typed and as front matter has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.learning import QUESTIONS, Certification, Control, Facts, Intention

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from learnscape_gen.learning.facts import FactValue

_YES_NO: Mapping[str, FactValue] = {"yes": True, "no": False}
_WORDS: Mapping[str, Mapping[str, FactValue]] = {
    "designated": _YES_NO,
    "structured": _YES_NO,
    "certification": {value.value: value for value in Certification},
    "intentional": {value.value: value for value in Intention},
    "control": {value.value: value for value in Control},
}


class UnknownFactError(ValueError):
    """A fact or its value that is none; the message says what may be written."""


def facts_given(texts: Iterable[str]) -> Facts:
    """Return the facts that are given as `designated=no`.

    Raises:
        UnknownFactError: one of them is none.

    """
    values: dict[str, FactValue] = {}
    for text in texts:
        fact, _, value = (part.strip().casefold() for part in text.partition("="))
        if fact not in _WORDS:
            raise UnknownFactError(f"'{text}' is no fact. Write one as: {', '.join(_examples())}")
        if value not in _WORDS[fact]:
            raise UnknownFactError(f"'{fact}' is one of: {', '.join(_WORDS[fact])}.")
        values[fact] = _WORDS[fact][value]
    return Facts(**values)  # type: ignore[arg-type]  # each table has the values of its fact


def facts_as_yaml(facts: Facts) -> str:
    """Return facts as a value of front matter, or an empty string where there are none."""
    told = [
        f"{question.fact}: {_typed(value)}"
        for question in QUESTIONS
        if (value := getattr(facts, question.fact)) is not None
    ]
    return f"{{{', '.join(told)}}}" if told else ""


def _examples() -> Iterable[str]:
    return (f"{question.fact}={question.answers[1].typed}" for question in QUESTIONS)


def _typed(value: FactValue) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else value.value
