"""What passes between a build and its workers."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from learnscape_gen.content.markdown.words import Words
from learnscape_gen.content.scan import SourceFile
from learnscape_gen.diagnostics import Problem
from learnscape_gen.stamp import Stamp
from learnscape_gen.state.sources import Read, Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_T = TypeVar("_T")


def in_batches(things: Sequence[_T], size: int) -> Iterator[tuple[_T, ...]]:
    """Yield things in tuples of so many; the last may have fewer."""
    for start in range(0, len(things), size):
        yield tuple(things[start : start + size])


class Wanted(msgspec.Struct, frozen=True, array_like=True):
    """A file to read.

    Args:
        name: how it is known: its path in the project, or the name of a built-in file.
        file: what the scan knows of it.
        place: where it is on this machine.
        known: the digest of the bytes of which all is known already; empty for none.

    """

    name: str
    file: SourceFile
    place: str
    known: str = ""


class WantedBatch(msgspec.Struct, frozen=True, array_like=True):
    """Files to read.

    Args:
        files: the files.
        html: what happens to raw HTML in them.
        made_by: the digest of the program and the settings that read them.
        now: the time at which the build began, by the clock that dates the files.
        words: the words that are put into bodies, by language; the hub's own is the empty one.
        languages: the languages in which the hub can be seen.

    """

    files: tuple[Wanted, ...]
    html: str
    made_by: str
    now: int
    words: dict[str, Words] = {}
    languages: tuple[str, ...] = ("en",)


class ReadBatch(msgspec.Struct, frozen=True, array_like=True):
    """What reading files gave; of those whose bytes are known already, only their new stamps."""

    read: tuple[Read, ...]
    same: tuple[Source, ...]


class Sheet(msgspec.Struct, frozen=True, array_like=True):
    """A page to draw, or a file to copy.

    Args:
        path: the file below the output folder.
        template: what draws it; empty for a file that is copied.
        shown: the name of the type of its view; for a copy, where the file is on this machine.
        view: its view, encoded; for a copy, the digest of the file.
        bodies: the digest of each body that it shows, by its file.
        origin: the content file that it comes from.
        there: the digest of the file that is in its place now; empty where that is not known.
        site: the folder of the further language that it is in; empty for that of the hub.

    """

    path: str
    template: str
    shown: str
    view: bytes
    bodies: dict[str, str]
    origin: str
    there: str = ""
    site: str = ""


class SheetBatch(msgspec.Struct, frozen=True, array_like=True):
    """Pages to draw. `setting` is the same for all of a build, and stays encoded until needed."""

    setting: bytes
    sheets: tuple[Sheet, ...]


class Drawn(msgspec.Struct, frozen=True, array_like=True):
    """A page that was drawn: the digest of its bytes, and whether they wait in the staging folder.

    `stamp` is that of the file, in the staging folder or in its place.
    """

    path: str
    digest: str
    stamp: Stamp
    staged: bool


class DrawnBatch(msgspec.Struct, frozen=True, array_like=True):
    """The pages of a batch that could be drawn, and the problems of the others by their paths."""

    drawn: tuple[Drawn, ...]
    problems: tuple[tuple[str, Problem], ...]
