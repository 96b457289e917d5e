"""The explainers that travel with learnscape, read as if they stood in content/learning/.

So links between them, and from posts to them, are written as links between files; a page of the
site that takes the place of one has the same path.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from msgspec.structs import replace

from learnscape_gen.content.kinds.page import BUILT_IN, ExplainerDocument
from learnscape_gen.content.places import CONTENT, EXPLAINERS, Kind, place_of
from learnscape_gen.content.scan import SourceFile
from learnscape_gen.stamp import Stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from learnscape_gen.content.face import Face


def built_in_files() -> Iterator[tuple[str, SourceFile, str]]:
    """Yield the explainers: the name by which each is known, its file, and where that is."""
    with os.scandir(EXPLAINERS) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name.endswith(".md"):
                inner = f"learning/{entry.name}"
                path, stamp = f"{CONTENT}/{inner}", Stamp.of(entry.stat())
                file = SourceFile(path, Kind.EXPLAINER, place_of(inner).id, stamp)
                yield f"{BUILT_IN}{path}", file, entry.path


def built_in_explainers(faces: Iterable[Face]) -> tuple[ExplainerDocument, ...]:
    """Return the explainers that the faces of the built-in files hold."""
    return tuple(
        replace(face.document, built_in=True)
        for face in faces
        if isinstance(face.document, ExplainerDocument)
    )
