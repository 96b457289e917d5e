"""Finds the term that an author means: by id, by the end of an id, by title or by a synonym."""

from __future__ import annotations

from collections import defaultdict
from difflib import get_close_matches
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.paths import fold, slugify

if TYPE_CHECKING:
    from collections.abc import Iterable

_NEAR_AMONG = 2_000
"""Nearness is measured against so many names at most; it takes time for each."""

_GUESSES = 50
"""So many unknown names get a guess; who has more of them has another trouble than spelling."""


class Term(NamedTuple):
    """What a vocabulary needs to know of a term.

    `made` tells that nobody described the term: then its title is the name it goes by.
    """

    id: str
    title: str
    synonyms: tuple[str, ...] = ()
    made: bool = False


class Found(NamedTuple):
    """The terms that a name may mean: none, one, or several; `exact` when it is the name itself."""

    ids: tuple[str, ...]
    exact: bool


class Vocabulary:
    """The terms of one kind. It is filled once and then only asked."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._by_rank: tuple[dict[str, list[str]], ...] = tuple(defaultdict(list) for _ in range(4))
        self._own_names: dict[str, str] = {}
        self._guesses: dict[str, str] = {}
        ids, ends, titles, synonyms = self._by_rank
        for term in terms:
            context, slash, end = term.id.rpartition("/")
            ids[term.id] = [term.id]
            ends[end].append(term.id)
            for names, written in (titles, (term.title,)), (synonyms, term.synonyms):
                for name in {fold(text): None for text in written}:
                    names[name].append(term.id)
                    if slash:
                        names[f"{context}/{name}"].append(term.id)
            self._own_names[term.id] = term.title if term.made else term.id

    def find(self, name: str, context: str = "") -> Found:
        """Return the terms that a name means. A nearer way of naming hides the farther ones.

        Args:
            name: an id, the end of one, a title or a synonym, in any case.
            context: the id of a work context, to look in no other.

        """
        inside = f"{context}/" if context else ""
        ids, ends, titles, synonyms = self._by_rank
        if inside + name in ids:
            return Found((inside + name,), exact=True)
        path = inside + "/".join(slugify(part) for part in name.split("/"))
        slug = inside + slugify(name)  # a title may hold a slash: "CI/CD"
        text = inside + fold(name)
        ranks = (
            (ids, path),
            (ids, slug),
            (ends, path),
            (ends, slug),
            (titles, text),
            (synonyms, text),
        )
        for names, key in ranks:
            if key in names:
                found = tuple(names[key])
                return Found(found, exact=name == self._own_names[found[0]])
        return Found((), exact=False)

    def nearest(self, name: str) -> str:
        """Return the id of the term whose name looks most like this one, or an empty string."""
        if name not in self._guesses:
            if len(self._guesses) == _GUESSES:
                return ""
            self._guesses[name] = self._guess(name)
        return self._guesses[name]

    def _guess(self, name: str) -> str:
        for names in self._by_rank:
            near = get_close_matches(fold(name), islice(names, _NEAR_AMONG), 1)
            if near:
                return names[near[0]][0]
        return ""
