"""The front matter of a note: values are taken one by one, until the rest is left over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.content.keys import plain_word
from learnscape_gen.importers.notes.keys import NESTED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from learnscape_gen.importers.notes.block import Plain


class FrontKeys:
    """Keys with their values, and which of them have been used.

    Args:
        values: as `Block` has them.

    """

    def __init__(self, values: dict[str, Plain]) -> None:
        self._values: dict[str, tuple[str, Plain]] = {}
        self._more: list[tuple[str, Plain]] = []
        for key, value in _unnested(values):
            name = plain_word(key.rpartition(".")[2])
            if name in self._values:
                self._more.append((key, value))
            else:
                self._values[name] = key, value
        self._used: set[str] = set()

    def of(self, name: str) -> Plain:
        """Return the value of a key, without using it up; an empty text where there is none."""
        return self._values.get(name, ("", ""))[1]

    def text(self, name: str) -> str:
        """Return the value of a key if it is a text, without using it up."""
        value = self._values[name][1] if name in self._values else ""
        return value.strip() if isinstance(value, str) else ""

    def use(self, name: str) -> None:
        """Say that a value has found its place."""
        self._used.add(name)

    def first(self, names: Iterable[str], read: Callable[[Plain], str]) -> str:
        """Use up and return the first value that can be read as something.

        Args:
            names: the keys to look under.
            read: makes a text of a value; an empty one where it is no such thing.

        """
        for name in names:
            if name in self._values and (found := read(self.of(name))):
                self.use(name)
                return found
        return ""

    def left_over(self) -> Iterator[tuple[str, str]]:
        """Yield the keys that were not used, with their values as text."""
        for name, (key, value) in self._values.items():
            if name not in self._used and (text := as_text(value)):
                yield key, text
        yield from ((key, as_text(value)) for key, value in self._more)


def _unnested(values: dict[str, Plain]) -> Iterator[tuple[str, Plain]]:
    """Yield keys and values, with those of some tables as if they stood at the top."""
    for key, value in values.items():
        if isinstance(value, dict) and plain_word(key) in NESTED:
            yield from ((f"{key}.{inner}", inmost) for inner, inmost in value.items())
        else:
            yield key, value


def texts_in(value: Plain) -> tuple[str, ...]:
    """Return the texts of a value: of a list each, of a table its name."""
    if isinstance(value, dict):
        named = (value.get(key, "") for key in ("name", "title", "label", "to", "from"))
        return next((texts for texts in map(texts_in, named) if texts), ())
    if isinstance(value, list):
        return tuple(text for item in value for text in texts_in(item))
    return (value.strip(),) if value.strip() else ()


def as_text(value: Plain) -> str:
    """Return a value in one text, for people to read."""
    if isinstance(value, dict):
        return ", ".join(f"{key}: {as_text(inner)}" for key, inner in value.items())
    return ", ".join(map(as_text, value)) if isinstance(value, list) else value
