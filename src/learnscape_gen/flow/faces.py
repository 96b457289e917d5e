"""The faces of a few files, read on the spot by one who needs nothing remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.face import Face
from learnscape_gen.flow.batches import Wanted, WantedBatch
from learnscape_gen.flow.read_batch import read_batch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from learnscape_gen.content.scan import SourceFile
    from learnscape_gen.project import Project


def faces_of(project: Project, files: Iterable[SourceFile]) -> Iterator[Face]:
    """Yield the faces of some files of a project."""
    wanted = tuple(Wanted(file.path, file, f"{project.root}/{file.path}") for file in files)
    for read in read_batch(WantedBatch(wanted, project.config.html, "", 0)).read:
        yield msgspec.msgpack.decode(read.face, type=Face)
