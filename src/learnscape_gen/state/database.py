"""The file in .learnscape/ in which builds remember: how it is opened, and when it is thrown away.

It is a cache. One that is damaged, of another version, or not ours counts as empty, and whoever
finds it so says so once. What is kept in it is sealed with a checksum, so that a broken byte is
seen before it can reach a page.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING
from zlib import crc32

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SCHEMA = 2
"""Grows with every change of the tables below, or of what is kept in them."""
_OURS = 0x4C53_4350
"""Tells our files from other SQLite files ("LSCP")."""
_TABLES = """
CREATE TABLE sources(
  path TEXT PRIMARY KEY, size INTEGER, modified INTEGER, changed INTEGER, settled INTEGER,
  digest TEXT, made_by TEXT, face TEXT, body TEXT) WITHOUT ROWID;
CREATE TABLE faces(path TEXT PRIMARY KEY, face BLOB);
CREATE TABLE bodies(digest TEXT PRIMARY KEY, html BLOB);
CREATE TABLE sites(output TEXT PRIMARY KEY, inputs TEXT, plan BLOB, traces BLOB);
CREATE TABLE views(output TEXT, path TEXT, view BLOB, PRIMARY KEY(output, path));
CREATE TABLE claims(output TEXT, path TEXT, PRIMARY KEY(output, path));
CREATE TABLE searches(output TEXT PRIMARY KEY, pages TEXT, documents TEXT, standing TEXT);
"""
_SEAL = 4
"""Bytes of a seal. It is there for accidents: who means harm could seal what he likes."""
_REFUSALS = ("readonly", "unable to open", "locked", "disk", "full")


HEADER = 28
"""So many bytes at the beginning of a database tell whether it has changed."""


class DamagedError(Exception):
    """The state can't be read: it is broken, or what is in it makes no sense."""


def connect(file: Path) -> sqlite3.Connection:
    """Open the state for reading and writing; make its tables where there is no file.

    Raises:
        DamagedError: the file is broken, of another version, or somebody else's.
        OSError: it can't be opened for writing.

    """
    with damage_is_told():
        connection = sqlite3.connect(file, isolation_level=None, timeout=30)
    try:
        with damage_is_told():
            _prepare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_read(file: Path) -> sqlite3.Connection:
    """Open a state that is there, for reading only, as workers do."""
    return sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=30)


def change_counter(header: bytes) -> int:
    """Return a number that grows with every transaction (sqlite.org/fileformat2.html, 1.3.7)."""
    return int.from_bytes(header[24:HEADER], "big")


def _prepare(connection: sqlite3.Connection) -> None:
    """See whose file this is; make the tables in a new one."""
    # Losing power may lose the cache, which is no loss; a killed process never does.
    connection.execute("PRAGMA synchronous=OFF")
    [is_new] = connection.execute("SELECT count(*) = 0 FROM sqlite_master").fetchone()
    [owner] = connection.execute("PRAGMA application_id").fetchone()
    [version] = connection.execute("PRAGMA user_version").fetchone()
    if is_new and not owner and not version:
        connection.executescript(
            f"BEGIN IMMEDIATE; PRAGMA application_id={_OURS}; PRAGMA user_version={SCHEMA};"
            f"{_TABLES}COMMIT;"
        )
    elif owner != _OURS:
        raise DamagedError("it is not ours")
    elif version != SCHEMA:
        raise DamagedError(f"it is of version {version}, and this is {SCHEMA}")
    else:
        connection.execute("BEGIN IMMEDIATE")  # tells whether it can be written
        connection.execute("ROLLBACK")


def sealed(content: bytes) -> bytes:
    """Return bytes as they are kept: with a checksum in front."""
    return crc32(content).to_bytes(_SEAL, "big") + content


def unsealed(kept: bytes) -> bytes:
    """Return bytes that were kept.

    Raises:
        DamagedError: they are not what was kept.

    """
    content = kept[_SEAL:]
    if kept[:_SEAL] != crc32(content).to_bytes(_SEAL, "big"):
        raise DamagedError("a part of it is broken")
    return content


@contextmanager
def damage_is_told() -> Iterator[None]:
    """Turn what reading broken bytes may raise into one error.

    Raises:
        DamagedError: what is kept is broken.
        OSError: the system keeps it from us.

    """
    with database_damage_is_told():
        try:
            yield
        except (msgspec.MsgspecError, LookupError, TypeError, ValueError) as fault:
            raise DamagedError(str(fault)) from fault


@contextmanager
def database_damage_is_told() -> Iterator[None]:
    """Turn what a broken database may raise into one error, and nothing else.

    Raises:
        DamagedError: the database is broken.
        OSError: the system keeps it from us.

    """
    try:
        yield
    except sqlite3.Error as fault:
        told = str(fault)
        if isinstance(fault, sqlite3.OperationalError) and any(why in told for why in _REFUSALS):
            number = errno.ENOSPC if "full" in told else errno.EIO
            raise OSError(number, f"{os.strerror(number)} ({told})") from fault
        raise DamagedError(told) from fault
