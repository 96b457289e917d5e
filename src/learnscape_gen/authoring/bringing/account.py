"""What became of the items of one imported file; each of them is in it once."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from learnscape_gen.importers.draft import Left, Noted


class Made(NamedTuple):
    """An item that became a file: its place in what was imported, its title, and the file."""

    place: str
    title: str
    path: str


class Repeated(NamedTuple):
    """An item that the hub has already, and the file in which it has it."""

    place: str
    title: str
    path: str


class Account(msgspec.Struct):
    """What became of the items of a file, gathered as it is read.

    Args:
        read: how many items were in it.
        made: those that became files.
        repeated: those that were there already.
        left: those that became nothing, each with the reason.
        noted: what else was not understood in full.

    """

    read: int = 0
    made: list[Made] = msgspec.field(default_factory=list)
    repeated: list[Repeated] = msgspec.field(default_factory=list)
    left: list[Left] = msgspec.field(default_factory=list)
    noted: list[Noted] = msgspec.field(default_factory=list)
