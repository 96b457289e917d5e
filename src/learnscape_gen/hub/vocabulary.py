"""Finds the term that an author means: by id, by the end of an id, by title or by a synonym."""

from __future__ import annotations

from collections import defaultdict
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.paths import fold, slugify

if TYPE_CHECKING:
    from collections.abc import Iterable

_NEAR_AMONG = 2_000
"""Nearness is measured against so many names at most; it takes time for each."""


class Term(NamedTuple):
    """What a vocabulary needs to know of a term."""

    id: str
    title: str
    synonyms: tuple[str, ...]


class Found(NamedTuple):
    """The terms that a name may mean: none, one, or several; `exact` when the name is the id."""

    ids: tuple[str, ...]
    exact: bool


class Vocabulary:
    """The terms of one kind. It is filled once and then only asked."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._ids: dict[str, str] = {}
        self._by_rank: tuple[dict[str, list[str]], ...] = tuple(defaultdict(list) for _ in range(3))
        ends, titles, synonyms = self._by_rank
        for term in terms:
            self._ids[term.id] = term.id
            ends[term.id.rpartition("/")[2]].append(term.id)
            titles[fold(term.title)].append(term.id)
            for synonym in term.synonyms:
                synonyms[fold(synonym)].append(term.id)

    def find(self, name: str) -> Found:
        """Return the terms that a name means. A nearer way of naming hides the farther ones."""
        if name in self._ids:
            return Found((name,), exact=True)
        slug = "/".join(slugify(part) for part in name.split("/")) if name.strip("/ ") else ""
        if slug in self._ids:
            return Found((slug,), exact=False)
        ends, titles, synonyms = self._by_rank
        folded = fold(name)
        for names, key in ((ends, slug), (titles, folded), (synonyms, folded)):
            if key in names:
                return Found(tuple(dict.fromkeys(names[key])), exact=False)
        return Found((), exact=False)

    def nearest(self, name: str) -> str:
        """Return the id of the term whose name looks most like this one, or an empty string."""
        ends, titles, synonyms = self._by_rank
        for names in (self._ids, ends, titles, synonyms):
            some = list(names)[:_NEAR_AMONG]
            near = get_close_matches(fold(name), some, 1)
            if near:
                found = names[near[0]]
                return found if isinstance(found, str) else found[0]
        return ""

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids, in the order in which they were given."""
        return tuple(self._ids)
