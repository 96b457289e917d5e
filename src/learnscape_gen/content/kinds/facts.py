"""The facts that a post gives about its use, in the words of front matter."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from learnscape_gen.learning import Certification, Control, Facts, Intention

if TYPE_CHECKING:
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
        designated=inner.flag("designated"),
        structured=inner.flag("structured"),
        certification=_member(inner, "certification", Certification),
        intentional=_member(inner, "intentional", Intention),
        control=_member(inner, "control", Control),
        in_workflow=inner.flag("in_workflow"),
    )
    inner.tell_of_others()
    return facts


def _member(fields: Fields, key: str, members: type[_Member]) -> _Member | None:
    """Return a fact that has several values, or None."""
    text = fields.text(key)
    word = _WORDS.get(text.casefold(), text.casefold())
    if members is Certification and word == "no":
        word = Certification.NONE.value
    if not word:
        return None
    try:
        return members(word)
    except ValueError:
        fields.refuse(key, text, key, f"It is one of: {', '.join(members)}.")
        return None
