"""Patterns for all ways in which people may write a key, a word or a term.

They say in the language of JSON Schema what `content/keys.py` and `paths.py` do in code: no
matter whether letters are small or large, and what stands between the words. JSON Schema knows no
flags, so each letter stands in every form. Python and JavaScript read them alike.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from learnscape_gen.content.keys import names_of
from learnscape_gen.paths import fold, slugify

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

BLANK = r"^\s*$"
_BETWEEN = r"[\s_-]"
"""What may stand between the words of a key or choice, in any number."""
_LONGEST = 3
"""No letter folds into more letters than this."""


def key_pattern(key: str) -> str:
    """Return the pattern of a key by all its names, but for the one that it is known by."""
    names = "|".join(map(_spaced, names_of(key)))
    return f"^(?!{key}$){_BETWEEN}*(?:{names}){_BETWEEN}*$"


def word_pattern(words: Iterable[str]) -> str:
    """Return the pattern of some words that `plain_word` would read, and of a blank."""
    return rf"^(?:{_BETWEEN}*(?:{'|'.join(map(_spaced, words))}){_BETWEEN}*|\s*)$"


def text_pattern(words: Iterable[str]) -> str:
    """Return the pattern of some words in small or large letters, and of a blank."""
    return rf"^\s*(?:{'|'.join(map(in_any_case, words))})?\s*$"


def name_pattern(names: Iterable[str]) -> str:
    """Return the pattern of the ways in which a term may be named, by an id, a title or a synonym.

    What stands between words counts for nothing in an id. In a title it does, but a schema that
    is a little too kind does no harm.
    """
    written = dict.fromkeys(_loosely(name) for name in names)
    return rf"^[\W_]*(?:{'|'.join(written)})[\W_]*$"


def _loosely(name: str) -> str:
    """Return the pattern of the words of a name, whatever stands between them."""
    if any(map(str.isalnum, name)):
        words = [word for part in name.split("/") for word in slugify(part).split("-")]
        return r"[\W_]+".join(map(in_any_case, words))
    return in_any_case(fold(name))


def _spaced(word: str) -> str:
    """Return the pattern of a word such as `social_tool`, with anything between its parts."""
    return f"{_BETWEEN}+".join(map(in_any_case, re.split(_BETWEEN, word)))


def in_any_case(text: str) -> str:
    """Return the pattern of a text in small or large letters, composed or not."""
    folded, at, pattern = text.casefold(), 0, ""
    while at < len(folded):
        length, others = _others_at(folded, at)
        ways = ["".join(map(_letter, folded[at : at + length])), *others]
        pattern += ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
        at += length
    return pattern


def _others_at(folded: str, at: int) -> tuple[int, list[str]]:
    """Return how many letters have other ways to be written as one, and these ways."""
    for length in range(_LONGEST, 1, -1):
        whole = folded[at : at + length]
        if len(whole) == length and (found := _letters_by_fold().get(whole)):
            return length, [*found]
    composed = folded[at]
    apart = unicodedata.normalize("NFD", composed)
    return 1, [] if apart == composed else ["".join(map(_letter, apart))]


def _letter(char: str) -> str:
    """Return the pattern of a letter in every case, or of a sign as it is."""
    forms = sorted({char, *_letters_by_fold().get(char, "")})
    return f"[{''.join(forms)}]" if len(forms) > 1 else r"\s+" if char == " " else _plain(char)


def _plain(char: str) -> str:
    r"""Return the pattern of a sign; JavaScript minds a `\` that is not needed."""
    return f"\\{char}" if char in r"\^$.*+?()[]{}|/" else char


@cache
def _letters_by_fold() -> Mapping[str, str]:
    """Return the characters that fold into others, by what they fold into."""
    found: dict[str, str] = defaultdict(str)
    for point in range(sys.maxunicode + 1):
        char = chr(point)
        if (folded := char.casefold()) != char:
            found[folded] += char
    return dict(found)
