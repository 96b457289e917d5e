"""Choices that a new file makes: given as options, or asked for, always from what the hub knows."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.cli.ending import WrongUseError
from learnscape_gen.cli.new.ask import ask

if TYPE_CHECKING:
    from learnscape_gen.cli.new.terms import Terms

_QUESTIONS = {
    "source": "Who made it",
    "tool": "Which tool or medium is it used with",
    "task": "Which task does it help with",
    "context": "Which work context does it belong to",
}
_ONE_ONLY = ("source", "context")


def choose_terms(
    terms: Terms, kind: str, names: tuple[str, ...], *, may_ask: bool
) -> tuple[str, ...]:
    """Return the ids of the terms that are named; ask for them where none is.

    Args:
        terms: what the hub knows.
        kind: "source", "tool", "task" or "context".
        names: as they were typed.
        may_ask: whether there is somebody to ask.

    Raises:
        WrongUseError: a name means no term, or several.

    """
    if names or not may_ask:
        return _ids(terms, kind, names)

    def settle(answer: str) -> tuple[str, ...]:
        return _ids(terms, kind, (answer,) if kind in _ONE_ONLY else tuple(answer.split(",")))

    return ask(_QUESTIONS[kind], terms.ids(kind), settle)


def choose_type(name: str, *, may_ask: bool) -> str:
    """Return the learning type of this use, or an empty string to leave it open.

    Raises:
        WrongUseError: it is none of the three.

    """
    from learnscape_gen.learning import LearningType

    if name or not may_ask:
        return _types(name)[0] if name else ""
    return "".join(ask("Type of learning in this use", LearningType, _types))


def _ids(terms: Terms, kind: str, names: tuple[str, ...]) -> tuple[str, ...]:
    stripped = (" ".join(name.split()) for name in names)
    return tuple(dict.fromkeys(terms.id_of(kind, name) for name in stripped if name))


def _types(name: str) -> tuple[str]:
    from learnscape_gen.learning import LearningType, type_named

    found = type_named(name)
    if found is None:
        raise WrongUseError(
            f"'{name}' is no type of learning. It is one of: {', '.join(LearningType)}.",
        )
    return (found.value,)
