"""What an import has to say about many notes: each thing once, with how often and where first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.importers.draft import Noted

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 2_000
"""So many different things are told one by one; of more, how many there are."""


class _Seen:
    """How often something was seen, in how many notes, where first and last."""

    def __init__(self, place: str) -> None:
        self.first = self.last = place
        self.times = self.notes = 1


class Told:
    """Collects what is to be told at the end."""

    def __init__(self) -> None:
        self._seen: dict[str, _Seen] = {}
        self._more = 0

    def add(self, told: str, place: str) -> None:
        """Note that something is so.

        Args:
            told: what, in one sentence; the same sentence is told once.
            place: the note in which it is so; notes come one after the other.

        """
        seen = self._seen.get(told)
        if seen is None:
            if len(self._seen) >= MOST:
                self._more += 1
            else:
                self._seen[told] = _Seen(place)
            return
        seen.times += 1
        seen.notes += seen.last != place
        seen.last = place

    def noted(self) -> Iterator[Noted]:
        """Yield what was collected, in the order in which it was first seen."""
        for told, seen in self._seen.items():
            often = "" if seen.times == 1 else f" {_times(seen.times, seen.notes)}"
            yield Noted(seen.first, f"{told}{often}")
        if self._more:
            yield Noted(".", f"{self._more:,} more things of these kinds are not told one by one.")


def _times(times: int, notes: int) -> str:
    """Say how often: `(3 times in 2 notes)`."""
    return f"({times:,} times in {notes:,} note{'s' if notes > 1 else ''})"
