"""The remembered sources: each file by its stamp and digest, with what reading it gave.

A file's **face** is all that is known of it but the HTML of its body: its document and its
problems. A hub is made of faces; bodies are put into pages when these are drawn.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.digest import digest_of
from learnscape_gen.stamp import Stamp
from learnscape_gen.state.database import (
    DamagedError,
    connect_to_read,
    damage_is_told,
    sealed,
    unsealed,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator
    from pathlib import Path


_AT_HAND = 2_000


class Source(msgspec.Struct, frozen=True, gc=False):
    """A file as a build found it.

    Args:
        path: where it stands in the project, or the name of a built-in file.
        stamp: what the file system told of it.
        settled: whether the stamp can be taken at its word.
        digest: the digest of its bytes; empty when it could not be read.
        made_by: the digest of the program and the settings that read it.
        face: the digest of its face.
        body: the digest of its body's HTML; empty where it has none.

    """

    path: str
    stamp: Stamp
    settled: bool
    digest: str
    made_by: str
    face: str
    body: str


class Read(msgspec.Struct, frozen=True):
    """What reading a file gave: the source, its face, and the HTML of its body."""

    source: Source
    face: bytes
    html: bytes


class Sources:
    """The tables of sources, faces and bodies."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def known(self) -> dict[str, Source]:
        """Return every source by its path."""
        with damage_is_told():
            rows = self._connection.execute("SELECT * FROM sources")
            return {
                row[0]: Source(row[0], Stamp(row[1], row[2], row[3]), bool(row[4]), *row[5:])
                for row in rows
            }

    def faces(self) -> dict[str, bytes]:
        """Return every face by the path of its file."""
        with damage_is_told():
            rows = self._connection.execute("SELECT path, face FROM faces")
            return {path: unsealed(face) for path, face in rows}

    def bodies(self) -> Iterator[tuple[str, bytes]]:
        """Yield the HTML of every body with its digest."""
        with damage_is_told():
            for digest, html in self._connection.execute("SELECT digest, html FROM bodies"):
                yield digest, bytes(html)

    def keep(self, read: Iterable[Read]) -> None:
        """Keep what reading some files gave, in place of what was known of them."""
        run = self._connection.executemany
        read = tuple(read)
        self.renew(each.source for each in read)
        run(
            "INSERT OR REPLACE INTO faces VALUES(?, ?)",
            ((each.source.path, sealed(each.face)) for each in read),
        )
        run(
            "INSERT OR IGNORE INTO bodies VALUES(?, ?)",
            ((each.source.body, each.html) for each in read if each.source.body),
        )

    def renew(self, sources: Iterable[Source]) -> None:
        """Keep new stamps of files whose bytes are as they were."""
        self._connection.executemany(
            "INSERT OR REPLACE INTO sources VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    *(each.path, each.stamp.size, each.stamp.modified, each.stamp.changed),
                    *(each.settled, each.digest, each.made_by, each.face, each.body),
                )
                for each in sources
            ),
        )

    def forget(self, paths: Iterable[str]) -> None:
        """Forget files that are gone."""
        gone = [(path,) for path in paths]
        self._connection.executemany("DELETE FROM sources WHERE path = ?", gone)
        self._connection.executemany("DELETE FROM faces WHERE path = ?", gone)

    def forget_bodies(self, digests: Iterable[str]) -> None:
        """Forget bodies that no file has any more."""
        run = self._connection.executemany
        run("DELETE FROM bodies WHERE digest = ?", ((digest,) for digest in digests))


class Bodies:
    """The HTML of bodies by their digests, as workers ask for it while a build goes on.

    Those asked for last are kept at hand: a post stands in half a dozen feeds.
    """

    def __init__(self, file: Path) -> None:
        self._connection = connect_to_read(file)
        self.of = lru_cache(maxsize=_AT_HAND)(self._of)

    def _of(self, digest: str) -> str:
        """Return the HTML of a body; that of a file without a body is empty.

        Raises:
            DamagedError: it is not there, or broken.

        """
        if not digest:
            return ""
        ask = "SELECT html FROM bodies WHERE digest = ?"
        try:
            with damage_is_told():
                [kept] = self._connection.execute(ask, (digest,)).fetchone()
                if digest_of(kept) != digest:
                    raise DamagedError("a part of it is broken")
                return bytes(kept).decode(errors="surrogatepass")
        except OSError as fault:
            raise DamagedError(fault.strerror) from fault

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
