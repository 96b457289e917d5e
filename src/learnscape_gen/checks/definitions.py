"""W-DEF: an issuer of definitions is quoted without the edition, though its editions disagree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.checks.check import PostCheck, Reading
from learnscape_gen.checks.wording import wordings
from learnscape_gen.diagnostics import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = ("cedefop", "isced", "unesco", " eu")

_OF_LEARNING = r"(?:cedefop|isced)"
_OF_MUCH_ELSE = r"(?:unesco|eu|european (?:union|commission)|council of the european union)"
_ISSUER = rf"(?:{_OF_LEARNING}|{_OF_MUCH_ELSE})\b"
_TEXT = r"(?:text|glossary|terminology|recommendation|guidelines?|itself|also|now|still)"
_DEFINED = re.compile(
    rf"\b{_ISSUER}(?:['\u2019]s)?(?: {_TEXT})* "
    r"(?:says?|said|states?|defines?|defined|definitions?|calls?(?! (?:for|on)\b)|called|describes?"
    r"|distinguish(?:es|ed)?)\b"
    rf"|\baccording to (?:the )?{_ISSUER}"
    rf"|\b(?:definitions?|defined|wording)(?: (?:used|given|set out))?"
    rf" (?:of|by|from|in) (?:the )?{_ISSUER}"
)
_ABOUT_LEARNING = re.compile(
    rf"{_OF_LEARNING}|\b(?:non-?formal|informal|formal)\b|\blearning (?:as|is|means)\b",
)
_EDITION = re.compile(r"\b(?:19|20)\d\d\b|\bedition")


def _look(reading: Reading) -> Iterator[Problem]:
    """Find definitions that stand without a year."""
    for found in wordings(reading, _WORDS, _DEFINED):
        around = found.paragraph.text
        if _ABOUT_LEARNING.search(around) and not _EDITION.search(around):
            yield Problem.of(
                "W-DEF",
                f"'{found.words}': which edition? They disagree.",
                found.location,
                "Name the year, such as Cedefop 2008 or EU 2012.",
            )


DEFINITIONS = PostCheck(codes=("W-DEF",), look=_look, words=_WORDS)
