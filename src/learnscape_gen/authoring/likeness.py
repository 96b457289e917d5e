"""How like two texts are: the cosine of the angle between them, with rare traits counting most.

This is TF-IDF as textbooks have it, on few words: a trait that every text has counts next to
nothing, one that two texts share and no other has counts most. Identical texts are 1 alike, and
those without a shared trait 0.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from heapq import nlargest
from math import log, sqrt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_COMMON = 0.25
"""Traits of a larger share of all texts tell nothing of one, and take long to follow."""
_MANY = 40
"""Texts from which on that is so; in a few, two of them may be a large share."""


class Near(NamedTuple):
    """A text that is like the one asked for.

    Args:
        number: which text, in the order in which they were given.
        likeness: from 0 to 1.
        shared: what both have, what tells most first.

    """

    number: int
    likeness: float
    shared: tuple[str, ...]


class Likeness:
    """Finds the texts that are most like another one.

    Args:
        texts: the traits of each.

    """

    def __init__(self, texts: Iterable[Mapping[str, float]]) -> None:
        self._texts = tuple(texts)
        count = len(self._texts)
        met = Counter(trait for text in self._texts for trait in text)
        most = count * _COMMON if count >= _MANY else count
        # One more than there are, so that even the only text has something to tell it by.
        self._weights = {
            trait: log((count + 1) / number) if number <= most else 0.0
            for trait, number in met.items()
        }
        self._unknown = log(count + 1)
        self._holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, text in enumerate(self._texts):
            length = self._length(text)
            for trait, share in text.items():
                if weight := self._weights.get(trait):
                    self._holders[trait].append((number, share * weight / length))

    def nearest(self, text: Mapping[str, float], most: int) -> tuple[Near, ...]:
        """Return the texts that are most like this one, the nearest first.

        Args:
            text: the traits of the one that is asked for.
            most: how many to return at most.

        """
        length = self._length(text)
        sums: dict[int, float] = defaultdict(float)
        for trait, share in text.items():
            if trait in self._holders:
                by = share * self._weights[trait] / length
                for number, of_it in self._holders[trait]:
                    sums[number] += by * of_it
        # Rounded, so that no order of adding shows; the earlier text comes first.
        found = nlargest(most, ((round(sums[number], 9), -number) for number in sums))
        return tuple(Near(-place, like, self._shared(text, -place)) for like, place in found)

    def _length(self, text: Mapping[str, float]) -> float:
        # A trait that no text has makes this one unlike all of them.
        weights = (share * self._weights.get(trait, self._unknown) for trait, share in text.items())
        return sqrt(sum(weight * weight for weight in weights)) or 1.0

    def _shared(self, text: Mapping[str, float], number: int) -> tuple[str, ...]:
        other = self._texts[number]
        told = {
            trait: share * other[trait] * self._weights[trait] ** 2
            for trait, share in text.items()
            if trait in other and self._weights[trait]
        }
        return tuple(sorted(told, key=lambda trait: (-told[trait], trait)))
