"""Every text that learnscape itself shows to readers: what a catalogue of a language translates."""

from __future__ import annotations

import ast
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.markdown.words import words_in
from learnscape_gen.language.words import Words
from learnscape_gen.learning import (
    QUESTIONS,
    RULES,
    TYPES,
    Certification,
    Control,
    Facts,
    Intention,
)
from learnscape_gen.learning.editions import EDITIONS
from learnscape_gen.learning.factors import FACTORS
from learnscape_gen.learning.frameworks import APPLICATION_NOTE, CASES, DISAGREEMENTS, READINGS
from learnscape_gen.learning.sentence import clauses
from learnscape_gen.pages.translated import translated
from learnscape_gen.render.template_messages import template_messages

if TYPE_CHECKING:
    from collections.abc import Iterator

_HERE = Path(__file__).parent
_MARKS = ("words", "msg")
"""What is called with the English of a text: `words("Tools")`, `msg("Tools")`."""


class Message(NamedTuple):
    """A text in English, its plural where it goes with a number, and where it comes from."""

    one: str
    many: str
    place: str


def messages() -> tuple[Message, ...]:
    """Return every text once, in the order of the places where they are met first."""
    found: dict[str, Message] = {}
    for message in (*_of_templates(), *_of_pages(), *_of_bodies(), *_of_the_idea()):
        known = found.setdefault(message.one, message)
        if message.many and not known.many:
            found[message.one] = message
    return tuple(found.values())


def _of_templates() -> Iterator[Message]:
    for one, many, template, _ in template_messages(_HERE / "theme" / "templates"):
        yield Message(one, many, f"templates/{template}")


def _of_pages() -> Iterator[Message]:
    """Yield what is marked in the planners."""
    for path in sorted((_HERE / "pages").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in _MARKS and node.args:
                text = node.args[0]
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield Message(text.value, "", f"pages/{path.name}")


def _of_bodies() -> Iterator[Message]:
    """Yield the few words that are put into bodies."""
    heard = _Heard()
    words_in(heard)
    for text in heard.asked:
        yield Message(text, "", "content/markdown/words.py")


def _name(called: ast.expr) -> str:
    """Return the last part of what is called: `words` for `ground.words(...)`."""
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""


class _Heard(Words, frozen=True):
    """Words that note what they are asked for."""

    asked: dict[str, None] = {}  # noqa: RUF012 - msgspec copies an empty default

    def __call__(self, text: str) -> str:
        self.asked[text] = None
        return text


def _of_the_idea() -> Iterator[Message]:
    """Yield the texts of the types, the rules and the frameworks, and the clauses about facts."""
    heard = _Heard(texts={"": ""})
    told = (tuple(TYPES.values()), QUESTIONS, FACTORS, APPLICATION_NOTE, READINGS, CASES)
    translated((*told, DISAGREEMENTS, EDITIONS, tuple(rule.message for rule in RULES)), heard)
    for facts in _all_facts():
        for clause in clauses(facts):
            heard(clause)
    for text in heard.asked:
        if text:
            yield Message(text, "", "learning/")


def _all_facts() -> Iterator[Facts]:
    """Yield everything that can be known of a use."""
    yes_no = (None, True, False)
    choices = {
        "designated": yes_no,
        "structured": yes_no,
        "certification": (None, *Certification),
        "intentional": (None, *Intention),
        "control": (None, *Control),
        "in_workflow": yes_no,
    }
    for chosen in product(*choices.values()):
        yield Facts(**dict(zip(choices, chosen, strict=True)))
