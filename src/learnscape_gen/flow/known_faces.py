"""The faces of all sources: of those that were read just now, and of all others from the state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.state.database import damage_is_told

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from learnscape_gen.content.face import Face
    from learnscape_gen.state.sources import Read, Sources


class KnownFaces:
    """Takes faces apart as they come, and those that are remembered when they are wanted.

    Args:
        kept: where faces are remembered; None where nothing is.

    """

    def __init__(self, kept: Sources | None = None) -> None:
        self._kept = kept
        self._read: dict[str, Face] = {}
        self._remembered: dict[str, Face] | None = None

    def take_from(self, kept: Sources) -> None:
        """Take from now on from another connection to the same state."""
        self._kept = kept

    def learn(self, read: Iterable[Read]) -> None:
        """Take in the faces of files that were read just now."""
        decode = _decoder().decode
        self._read.update((each.source.path, decode(each.face)) for each in read)

    def recall(self) -> None:
        """Take all faces from the state, as it is now."""
        decode = _decoder().decode
        with damage_is_told():
            found = self._kept.faces() if self._kept else {}
            self._remembered = {name: decode(face) for name, face in found.items()}

    def of(self, names: Collection[str]) -> dict[str, Face]:
        """Return the faces of some files, in the order of their names.

        Raises:
            DamagedError: one of them is not remembered.

        """
        if self._remembered is None and len(names) > len(self._read):
            self.recall()
        known = {**(self._remembered or {}), **self._read}
        with damage_is_told():
            return {name: known[name] for name in sorted(names)}


def _decoder() -> msgspec.msgpack.Decoder[Face]:
    from learnscape_gen.content.face import Face  # noqa: PLC0415 - only planning needs it

    return msgspec.msgpack.Decoder(Face)
