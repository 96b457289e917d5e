"""Files that are read on the spot, by one who needs nothing remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from learnscape_gen.content.face import Face
from learnscape_gen.flow.batches import Wanted, WantedBatch, in_batches
from learnscape_gen.flow.read_batch import read_batch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from learnscape_gen.content.scan import SourceFile
    from learnscape_gen.project import Project


_BATCH = 48
"""So many files are in memory at a time."""


class ReadFile(NamedTuple):
    """A file that was read: its path, its face and the HTML of its body."""

    path: str
    face: Face
    html: str


def read_on_the_spot(project: Project, files: Iterable[SourceFile]) -> Iterator[ReadFile]:
    """Yield what reading some files of a project gives."""
    wanted = [Wanted(file.path, file, f"{project.root}/{file.path}") for file in files]
    decode = msgspec.msgpack.Decoder(Face).decode
    for some in in_batches(wanted, _BATCH):
        for read in read_batch(WantedBatch(some, project.config.html, "", 0)).read:
            html = read.html.decode(errors="surrogatepass")
            yield ReadFile(read.source.path, decode(read.face), html)


def faces_of(project: Project, files: Iterable[SourceFile]) -> Iterator[Face]:
    """Yield the faces of some files of a project."""
    return (read.face for read in read_on_the_spot(project, files))
