"""Files that were found but hold errors of their own: who names one makes no further error."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.places import Kind
from learnscape_gen.hub.vocabulary import Term, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.content.scan import SourceFile
    from learnscape_gen.content.validate import Documents


class Broken:
    """The Markdown files that gave no document."""

    def __init__(self, files: Iterable[SourceFile], documents: Documents) -> None:
        sound = {doc.path for kind in msgspec.structs.astuple(documents) for doc in kind}
        self._files = [f for f in files if f.kind is not Kind.ASSET and f.path not in sound]

    @property
    def paths(self) -> frozenset[str]:
        """Return the paths of the files."""
        return frozenset(file.path for file in self._files)

    def terms(self, kind: Kind) -> Vocabulary:
        """Return the terms of a kind that these files would have described."""
        return Vocabulary(Term(file.id, file.id) for file in self._files if file.kind is kind)
