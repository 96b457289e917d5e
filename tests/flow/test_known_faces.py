"""Faces from the state and faces read just now: the newer one counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from learnscape_gen.content.face import Face
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.flow.known_faces import KnownFaces
from learnscape_gen.stamp import Stamp
from learnscape_gen.state.database import DamagedError, connect
from learnscape_gen.state.sources import Read, Source, Sources

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path


def face(told: str) -> Face:
    """Return a face that can be told from others."""
    return Face(problems=(Problem.of("E-FILE", told, Location("a.md"), ""),))


def read(path: str, told: str) -> Read:
    """Return what reading a file gave."""
    source = Source(path, Stamp(1, 1), settled=True, digest="", made_by="", face="", body="")
    return Read(source, msgspec.msgpack.encode(face(told)), b"")


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Give a state that remembers two files."""
    opened = connect(tmp_path / "state.db")
    Sources(opened).keep([read("a.md", "old"), read("b.md", "old")])
    yield opened
    opened.close()


def test_what_was_read_just_now_counts(connection: sqlite3.Connection) -> None:
    """Whether the rest is recalled before it or after it; all stand in the order of their names."""
    for recalled_first in (True, False):
        faces = KnownFaces(Sources(connection))
        if recalled_first:
            faces.recall()
        faces.learn([read("b.md", "new"), read("c.md", "new")])
        assert [*faces.of(["c.md", "b.md", "a.md"]).items()] == [
            ("a.md", face("old")),
            ("b.md", face("new")),
            ("c.md", face("new")),
        ]


def test_files_that_are_gone_are_not_among_them(connection: sqlite3.Connection) -> None:
    """Only what is asked for."""
    assert KnownFaces(Sources(connection)).of(["b.md"]).keys() == {"b.md"}


def test_nothing_is_recalled_when_all_was_read() -> None:
    """A first build has no state to ask."""
    faces = KnownFaces()
    faces.learn([read("a.md", "new")])
    assert faces.of(["a.md"]) == {"a.md": face("new")}


def test_a_broken_face_is_told(connection: sqlite3.Connection) -> None:
    """So that the build begins anew without the state."""
    connection.execute("UPDATE faces SET face = x'00112233445566'")
    with pytest.raises(DamagedError):
        KnownFaces(Sources(connection)).of(["a.md"])
