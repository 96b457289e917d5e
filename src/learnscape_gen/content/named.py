"""A term or key as an author wrote it, and keys packed into little, as they are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.diagnostics import Location, Spot

if TYPE_CHECKING:
    from collections.abc import Iterable


class Named(msgspec.Struct, frozen=True, array_like=True, tag=0, gc=False):
    """A term or key as an author wrote it, and where in the file.

    Many of them are kept from one build to the next: so the tag is a number, and the path, which
    the document knows, is left out.
    """

    text: str
    line: int
    column: int

    @property
    def spot(self) -> Spot:
        """Return the line and column at which it stands."""
        return self.line, self.column

    def place_in(self, path: str) -> Location:
        """Return the place in the file that it stands in."""
        return Location(path, self.line, self.column)


def packed(keys: Iterable[Named]) -> str:
    """Return keys and their places as one text; a key by its one name holds no line feed."""
    return "\n".join([f"{key.line} {key.column} {key.text}" for key in keys])


def unpacked(text: str) -> tuple[Named, ...]:
    """Return the keys that were packed into a text."""
    parts = [line.split(" ", 2) for line in text.split("\n")] if text else []
    return tuple([Named(key, int(line), int(column)) for line, column, key in parts])
