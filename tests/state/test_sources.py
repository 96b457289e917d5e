"""What was read is remembered: stamps, digests, faces and bodies."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from learnscape_gen.digest import digest_of
from learnscape_gen.stamp import Stamp
from learnscape_gen.state.database import DamagedError, connect
from learnscape_gen.state.sources import Bodies, Read, Source, Sources

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Give an empty state."""
    opened = connect(tmp_path / "state.db")
    yield opened
    opened.close()


def read(path: str, html: str = "", face: bytes = b"face") -> Read:
    """Return what reading a file gave."""
    body = html.encode()
    source = Source(
        path=path,
        stamp=Stamp(1, 2**62, 3),
        settled=True,
        digest="digest",
        made_by="program",
        face=digest_of(face),
        body=digest_of(body) if body else "",
    )
    return Read(source, face, body)


def body_in(folder: Path, digest: str) -> str:
    """Return a body as a worker asks for it."""
    bodies = Bodies(folder / "state.db")
    try:
        return bodies.of(digest)
    finally:
        bodies.close()


A, B = read("content/a.md", "<p>Ä</p>"), read("content/\N{SNOWMAN}.md", face=b"\x00\xff")


def test_what_was_read_comes_back(tmp_path: Path, connection: sqlite3.Connection) -> None:
    """All of it, by the path of its file."""
    sources = Sources(connection)
    assert (sources.known(), sources.faces()) == ({}, {})
    sources.keep([A, B])
    assert sources.known() == {each.source.path: each.source for each in (A, B)}
    assert sources.faces() == {each.source.path: each.face for each in (A, B)}
    assert body_in(tmp_path, A.source.body) == "<p>Ä</p>"
    assert body_in(tmp_path, "") == ""


def test_what_is_read_again_takes_the_place(connection: sqlite3.Connection) -> None:
    """Of what was known of the file before."""
    sources = Sources(connection)
    sources.keep([A, B])
    again = read(A.source.path, "<p>New</p>", b"new face")
    sources.keep([again])
    assert sources.known() == {A.source.path: again.source, B.source.path: B.source}
    assert sources.faces()[A.source.path] == b"new face"


def test_a_new_stamp_leaves_the_rest(connection: sqlite3.Connection) -> None:
    """The face stays, which was not read again."""
    sources = Sources(connection)
    sources.keep([A])
    touched = replace(A.source, stamp=Stamp(1, 5, 6), settled=False)
    sources.renew([touched])
    assert sources.known() == {A.source.path: touched}
    assert sources.faces() == {A.source.path: A.face}


def test_a_body_lasts_until_it_is_forgotten(tmp_path: Path, connection: sqlite3.Connection) -> None:
    """Two files may have the same, so who forgets a file need not mean its body."""
    sources = Sources(connection)
    twin = read("content/twin.md", "<p>Ä</p>")
    sources.keep([A, twin])
    sources.forget([A.source.path])
    assert A.source.path not in sources.known()
    assert A.source.path not in sources.faces()
    assert body_in(tmp_path, A.source.body) == "<p>Ä</p>"
    sources.forget_bodies([A.source.body])
    with pytest.raises(DamagedError):
        body_in(tmp_path, A.source.body)


def test_a_lone_surrogate_in_a_body_comes_back(
    tmp_path: Path, connection: sqlite3.Connection
) -> None:
    """What no page can hold is told when it is drawn, and not here."""
    html = "\ud800".encode(errors="surrogatepass")
    body = digest_of(html)
    Sources(connection).keep([Read(replace(A.source, body=body), b"", html)])
    assert body_in(tmp_path, body) == "\ud800"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE bodies SET html = CAST(html || 'x' AS BLOB)",
        "UPDATE bodies SET html = ''",
        "UPDATE bodies SET html = NULL",
        "DELETE FROM bodies",
        "DROP TABLE bodies",
    ],
)
def test_a_broken_body_never_reaches_a_page(
    tmp_path: Path, connection: sqlite3.Connection, statement: str
) -> None:
    """Whoever asks for it is told."""
    Sources(connection).keep([A])
    connection.execute(statement)
    with pytest.raises(DamagedError):
        body_in(tmp_path, A.source.body)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE faces SET face = x'00'",
        "UPDATE faces SET face = NULL",
        "UPDATE faces SET face = 7",
        "DROP TABLE faces",
    ],
)
def test_a_broken_face_never_makes_a_plan(connection: sqlite3.Connection, statement: str) -> None:
    """The same holds for what a hub is made of."""
    Sources(connection).keep([A])
    connection.execute(statement)
    with pytest.raises(DamagedError):
        Sources(connection).faces()


def test_bodies_are_asked_for_while_a_build_has_the_state(
    tmp_path: Path, connection: sqlite3.Connection
) -> None:
    """Workers read what was kept before, while something else is being changed."""
    sources = Sources(connection)
    sources.keep([A])
    connection.execute("BEGIN IMMEDIATE")
    sources.keep([B])
    bodies = Bodies(tmp_path / "state.db")
    with closing(bodies):
        assert bodies.of(A.source.body) == "<p>Ä</p>"
    connection.execute("ROLLBACK")
