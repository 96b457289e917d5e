"""What the name of a file says: a date, an order, a language, and words."""

from __future__ import annotations

import re
from typing import NamedTuple

from learnscape_gen.importers.dates import date_of
from learnscape_gen.paths import composed

_DATED = re.compile(r"(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?:[-_ ]+|\Z)")
_NUMBERED = re.compile(r"\d{1,4}\s*[-_.]+\s*(?=[^\W\d])")
_LANGUAGE = re.compile(r"\.([a-z]{2,3}(?:-[a-zA-Z]{2,4})?)\Z")
_INDEX = ("index", "_index", "readme")


class FileName(NamedTuple):
    """The parts of a name without its ending.

    Args:
        date: YYYY-MM-DD, where the name begins with one.
        words: the rest, as it is written; all of the name where nothing else is in it.
        language: a tag at its end, as in `about.de`.

    """

    date: str
    words: str
    language: str = ""


def file_name(stem: str, *, has_language: bool = False) -> FileName:
    """Take a name apart.

    Args:
        stem: the name without its ending.
        has_language: whether a tag of a language at its end is one.

    """
    stem, language = composed(stem), ""
    if has_language and (tagged := _LANGUAGE.search(stem)):
        stem, language = stem[: tagged.start()], tagged[1]
    dated = _DATED.match(stem)
    date = date_of("-".join(dated.groups())) if dated else ""
    return FileName(date, (stem[dated.end() :] or stem) if dated and date else stem, language)


def is_index(stem: str) -> bool:
    """Tell whether a file of this name stands for its folder."""
    return stem.casefold() in _INDEX


def without_number(name: str) -> str:
    """Return a name without the number that puts it in order: `intro` for `01-intro`."""
    return _NUMBERED.sub("", name, count=1) if _NUMBERED.match(name) else name


def in_words(name: str) -> str:
    """Return what a name says in words: `My first post` for `my-first-post`."""
    if " " in name or not re.search(r"[^\W\d]", name):
        return name
    words = " ".join(re.sub("[_-]+", " ", name).split())
    return words[:1].upper() + words[1:] if words != name else name
