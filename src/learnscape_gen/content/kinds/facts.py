"""The facts that a post gives about its use, in the words of front matter."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from learnscape_gen.content.kinds import post_fields as ask
from learnscape_gen.learning import Certification, Control, Facts, Intention

if TYPE_CHECKING:
    from learnscape_gen.content.field import Answer
    from learnscape_gen.content.fields import Fields

_Member = TypeVar("_Member", bound=StrEnum)

_WORDS = {"true": "yes", "on": "yes", "false": "no", "off": "no", "unknown": ""}
"""What YAML's words for yes and no mean here; what is unknown counts as not given."""


def read_facts(fields: Fields) -> Facts | None:
    """Return the facts under `facts`, or None when none are given."""
    inner = fields.inner("facts")
    if inner is None:
        return None
    facts = Facts(
        designated=ask.DESIGNATED.read(inner),
        structured=ask.STRUCTURED.read(inner),
        certification=_member(inner, ask.CERTIFICATION, Certification),
        intentional=_member(inner, ask.INTENTIONAL, Intention),
        control=_member(inner, ask.CONTROL, Control),
        in_workflow=ask.IN_WORKFLOW.read(inner),
    )
    inner.tell_of_others()
    return facts


def _member(fields: Fields, fact: Answer, members: type[_Member]) -> _Member | None:
    """Return a fact that has several values, or None."""
    text = fields.text(fact.key)
    word = _WORDS.get(text.casefold(), text.casefold())
    if word == "no":
        word = fact.no or word
    if not word:
        return None
    try:
        return members(word)
    except ValueError:
        fields.refuse(fact.key, text, fact.key, f"It is one of: {', '.join(members)}.")
        return None
