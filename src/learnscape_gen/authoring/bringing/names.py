"""Names for new files: their title as a slug, and a number where that is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.paths import collision_key, name_slug, numbered_slug

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path


class FreeNames:
    """The names that are still free; what was given once is taken.

    Args:
        taken: names that are taken, without endings.

    """

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = {collision_key(name) for name in taken}
        self._last: dict[str, int] = {}

    def free(self, title: str, is_taken: Callable[[str], bool] = lambda _: False) -> str:
        """Return the name for a title, and take it.

        Args:
            title: the title, or the name that a file had.
            is_taken: tells of names that are taken besides.

        """
        slug = name_slug(title, "discarded")  # a folder of the inbox
        # A thousand items may be called alike; none looks at the numbers of all before it.
        number = self._last.get(slug, 0) + 1
        while collision_key(name := numbered_slug(slug, number)) in self._taken or is_taken(name):
            number += 1
        self._last[slug] = number
        self._taken.add(collision_key(name))
        return name


def names_in(folder: Path) -> set[str]:
    """Return the names of all that is in a folder, without endings; none where there is none."""
    try:
        return {path.name.partition(".")[0] for path in folder.iterdir()}
    except (FileNotFoundError, NotADirectoryError):
        return set()
