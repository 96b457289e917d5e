"""The ids in use on a page, no two of them the same."""

from __future__ import annotations


class Ids:
    """Gives out ids."""

    def __init__(self) -> None:
        self.taken: set[str] = set()
        self._last_number: dict[str, int] = {}

    def claim(self, wanted: str) -> bool:
        """Take an id, or return False if it is in use."""
        if wanted in self.taken:
            return False
        self.taken.add(wanted)
        return True

    def take(self, wanted: str) -> str:
        """Take an id, with a number behind it if it is in use, and return it."""
        id_, number = wanted, self._last_number.get(wanted, 1)
        while not self.claim(id_):
            number += 1
            id_ = f"{wanted}-{number}"
        self._last_number[wanted] = number
        return id_
