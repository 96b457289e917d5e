"""The catalogue of the codes that problems have. docs/problems.md has a section for each.

The first letter tells the severity: an error (E) stops a build, a warning (W) and a hint (H, F)
do not. The rules of the decision table (R) have the severity of their row.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Severity = Literal["error", "warning", "hint"]


class Code(msgspec.Struct, frozen=True):
    """A kind of problem: its name, how much it matters, and whether a hub may ignore it."""

    id: str
    title: str
    severity: Severity
    can_be_silenced: bool


_ERRORS = {
    "E-ALIAS": "An old address that can't be used",
    "E-AMBIGUOUS": "A name that several terms go by",
    "E-COLLISION": "Two pages with one address",
    "E-CATALOGUE": "A catalogue of texts that can't be read",
    "E-CONFIG": "A setting that can't be used",
    "E-CONTEXT": "A task in a context without a page",
    "E-DATE": "A date that is none",
    "E-DUPLICATE-KEY": "A key that stands twice",
    "E-ENCODING": "A file that is not UTF-8",
    "E-FILE": "A file that can't be opened",
    "E-FILE-NAME": "A file name that can't be published",
    "E-FILE-SIZE": "A file that is too large",
    "E-FRONT-MATTER-MISSING": "A file without front matter",
    "E-FRONT-MATTER-SHAPE": "Front matter without keys",
    "E-FRONT-MATTER-UNCLOSED": "Front matter that never ends",
    "E-LINK": "A link that leads nowhere",
    "E-LINK-ADDRESS": "Half a web address",
    "E-LINK-EMPTY": "A link without an address",
    "E-LINK-HEADING": "A link to a heading that is not there",
    "E-LINK-SCHEME": "A link of a forbidden kind",
    "E-OUTPUT": "An output folder that can't be used",
    "E-OUTPUT-FOREIGN": "An output folder with other files",
    "E-SLUG": "A name that can't be an address",
    "E-SYMLINK": "A link out of content/",
    "E-TEMPLATE": "A template that fails",
    "E-THEME": "A theme that can't be used",
    "E-TITLE": "A title that is missing or no text",
    "E-TYPE-MISSING": "A post without a type",
    "E-TYPE-UNKNOWN": "A type that is none of the three",
    "E-URL": "A web address that can't be used",
    "E-VALUE": "A value that its key can't have",
    "E-YAML": "Front matter that is not valid YAML",
    "E-YAML-LIMIT": "Front matter that is too large",
}
"""Errors without which a page could not be published, or would not be what its author wrote."""

_ERRORS_TO_CHOOSE = {
    "E-SOURCE": "A post without a source",
    "E-TASK": "A post without a task",
    "E-TOOL": "A post without a tool",
    "E-TYPE": "A type that the facts contradict",
    "E-VOCAB": "A term that is not in the vocabulary",
}
"""Errors that a hub may choose to live with."""

_WARNINGS = {
    "W-AMBIGUOUS": "Facts that fit several types",
    "W-ASSET": "A file that a browser would run",
    "W-CONFIG": "A setting that means nothing",
    "W-CONTENT": "A hub without content/",
    "W-CONTROL": "Characters that can't be seen",
    "W-COURSE-ORDER": "A post that reads as a course",
    "W-DEF": "A definition without its edition",
    "W-FOOTNOTE": "A footnote that does not match",
    "W-FORMALISED": "A deadline or score on free learning",
    "W-HTML-REMOVED": "Raw HTML that was removed",
    "W-IMAGE-REMOTE": "An image from another site",
    "W-KEY": "A key that is nearly another",
    "W-LEDGER": "A ledger of links that can't be read",
    "W-MANAGE": "Informal learning as a thing to manage",
    "W-MEDIA-AS-TYPE": "A type taken from the medium",
    "W-MENTIONS": "A file of mentions that can't be read",
    "W-METRIC": "Use of a tool told as a result",
    "W-NESTING": "Lists or quotations nested too deep",
    "W-PLACE": "A file in a place that is not read",
    "W-SEARCH": "A search without an index",
    "W-SILENCE": "A code that can't be silenced",
    "W-STAT": "A share of learning without a source",
    "W-STATE": "A memory of builds that can't be used",
    "W-TONE": "Words of command",
    "W-TRANSLATION": "A translation of nothing",
    "W-TYPE": "A type that the facts speak against",
}

_HINTS = {
    "F-INCOMPLETE": "Facts that are not all given",
    "H-ATTEND": "Attendance taken for certification",
    "H-BASE-URL": "A hub that does not know its address",
    "H-DATE": "A post without a date",
    "H-INFORMAL": "Informal learning, and nothing noticed",
    "H-KEY": "A key that is not used",
    "H-MENTION": "A mention of a page that is not there",
    "H-MIX": "A context with formal learning only",
    "H-MOMENT": "A post without a moment of need",
    "H-RESOLVED": "A term found under another name",
    "H-TOOL": "A tool outside of daily work",
    "H-WHY": "A post that does not say why",
}

_RULES: Mapping[str, tuple[str, Severity]] = {
    "R2a": ("Formal learning that nobody meant", "warning"),
    "R2b": ("A course without a certificate", "hint"),
    "R2c": ("A certificate of one's own choice", "hint"),
    "R2d": ("A self-chosen course without a certificate", "warning"),
    "R3a": ("A certificate without structure", "warning"),
    "R3b": ("Formal by its label only", "warning"),
    "R3c": ("A label without structure or control", "warning"),
    "R3d": ("Learning that nobody means or structures", "error"),
    "R4a": ("Structured by the learner, yet not meant", "error"),
    "R4b": ("Organised so that people learn unawares", "warning"),
    "R5": ("Formal in all but name", "warning"),
    "R6": ("Certification of uncalled-for learning", "warning"),
    "R7a": ("Purpose from others, means from the learner", "hint"),
    "R7b": ("Control of what is not intended", "warning"),
    "R8": ("A project that one sets oneself", "hint"),
}
"""The rows of the decision table that have something to say. R5 is an error with a certificate."""


def _catalogue() -> Iterator[Code]:
    """Yield every code."""
    for id_, title in _ERRORS.items():
        yield Code(id_, title, "error", can_be_silenced=False)
    for id_, title in _ERRORS_TO_CHOOSE.items():
        yield Code(id_, title, "error", can_be_silenced=True)
    for id_, title in _WARNINGS.items():
        yield Code(id_, title, "warning", can_be_silenced=True)
    for id_, title in _HINTS.items():
        yield Code(id_, title, "hint", can_be_silenced=True)
    for id_, (title, severity) in _RULES.items():
        yield Code(id_, title, severity, can_be_silenced=True)


CODES: Mapping[str, Code] = {code.id: code for code in _catalogue()}
"""Every code by its id."""


def silencing_fault(name: str) -> tuple[str, str] | None:
    """Say why a name can't be in a list of silenced codes, and what to write; None if it can."""
    code = CODES.get(name)
    if code is None:
        near = get_close_matches(name, CODES, 1) or get_close_matches(name.upper(), CODES, 1)
        hint = f"Did you mean {near[0]}?" if near else "Write a code such as W-TONE or H-TOOL."
        return f"There is no problem code '{name[:40]}'.", hint
    if not code.can_be_silenced:
        return (
            f"{name} can't be silenced: nothing can be published as it is.",
            "Take it out, and mend what it tells of.",
        )
    return None
