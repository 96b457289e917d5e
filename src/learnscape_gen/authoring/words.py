"""The words of a text by which it is compared with others, in whatever script it is written."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.authoring.function_words import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

_UNSPACED = re.compile(
    # Thai, Lao, Myanmar and Khmer; kana; Han; Hangul, whose words grow endings.
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
    "\U00020000-\U0003ffff]+"
)
"""Runs of scripts that put no space between words."""

_ASCII_WORD = re.compile("[a-z0-9]+")
_LONGEST = 40
"""Letters of a word that are looked at; what has more of them is code, or a token."""
_SHORT = 3
"""A word of so few letters keeps its `s`: "bus", "gas"."""
_OPTIONAL = frozenset((0x0640, 0x0670, *range(0x064B, 0x0653)))
"""Signs of Arabic that most writers leave out: vowels, and what stretches a word."""


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters; of a script without spaces, pairs of signs.

    A plural `s` is taken off. Function words are left out.
    """
    if text.isascii():
        found: Iterable[str] = _ASCII_WORD.findall(text.lower())
    else:
        found = (piece for run in _runs(text) for piece in _pieces(run.casefold()))
    return [word for word in map(_COMPARED.__getitem__, found) if word]


class Piece(NamedTuple):
    """A word, or a pair of signs, as it is compared and as it is written.

    `goes_on` tells that it begins with the sign with which the piece before it ends.
    """

    word: str
    written: str
    goes_on: bool


def spelling_of(text: str) -> tuple[Piece, ...]:
    """Return the words of a text with their spelling, for those who show them."""
    found: list[Piece] = []
    for run in _runs(text):
        before = ""
        for written in _pieces(run):
            goes_on = bool(before) and before[-1] == written[0]
            found.append(Piece(_COMPARED[written.casefold()], written, goes_on))
            before = written if _UNSPACED.fullmatch(written) else ""
    return tuple(found)


def shown_words(spelling: Iterable[Piece], words: Collection[str]) -> list[str]:
    """Return those of some words that stand in a text, as they are written there.

    Pairs of signs that follow on each other are shown as the one word that they are.

    Args:
        spelling: that of the text.
        words: what `words_of` gave of it, or a part of that.

    """
    shown: list[str] = []
    was_shown = False
    for word, written, goes_on in spelling:
        is_one = word in words
        if is_one and was_shown and goes_on:
            shown[-1] += written[1:]
        elif is_one:
            shown.append(written)
        was_shown = is_one
    return shown


def _runs(text: str) -> list[str]:
    """Return the runs of letters, digits and marks of a text."""
    return unicodedata.normalize("NFKC", text).translate(_SPACED).split()


def _pieces(run: str) -> Iterator[str]:
    """Yield the words of a run, which may go over from one script to another."""
    if run.isascii():
        yield run
        return
    end = 0
    for found in _UNSPACED.finditer(run):
        if found.start() > end:
            yield run[end : found.start()]
        signs = found[0]
        yield from map("".join, pairwise(signs)) if len(signs) > 1 else (signs,)
        end = found.end()
    if end < len(run):
        yield run[end:]


class _Compared(dict[str, str]):
    """Gives each word as it is compared; the same few thousand come up in all posts."""

    def __missing__(self, word: str) -> str:
        if word in FUNCTION_WORDS:
            compared = ""
        elif len(word) > _SHORT and word.endswith("s") and not word.endswith("ss"):
            compared = word[: min(len(word) - 1, _LONGEST)]
        else:
            compared = word[:_LONGEST]
        self[word] = compared
        return compared


class _Spaced(dict[int, str]):
    """Gives a space for each sign that belongs to no word; it is filled as signs come up."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        belongs = char.isalnum() or unicodedata.category(char) in ("Mn", "Mc")
        self[code] = "" if code in _OPTIONAL else char if belongs else " "
        return self[code]


_COMPARED = _Compared()
_SPACED = _Spaced()
