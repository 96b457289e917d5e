"""The file in which builds remember: opened, or thrown away."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.state.database import (
    SCHEMA,
    DamagedError,
    connect,
    connect_to_read,
    damage_is_told,
    sealed,
    unsealed,
)

if TYPE_CHECKING:
    from pathlib import Path

TABLES = {"searches", "sources", "faces", "bodies", "sites", "views", "claims"}


def ask(file: Path, *statements: str) -> list[tuple[object, ...]]:
    """Run statements as any program may, and return what the last one gives."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        rows: list[tuple[object, ...]] = []
        for statement in statements:
            rows = connection.execute(statement).fetchall()
        return rows


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a state that is there and empty."""
    made = tmp_path / "state.db"
    connect(made).close()
    return made


def test_a_new_file_has_its_tables(file: Path) -> None:
    """And says whose it is, and of which version."""
    found = ask(file, "SELECT name FROM sqlite_master WHERE type = 'table'")
    assert {name for (name,) in found} == TABLES
    assert ask(file, "PRAGMA user_version") == [(SCHEMA,)]
    assert ask(file, "PRAGMA application_id") != [(0,)]


def test_what_was_kept_is_found_again(file: Path) -> None:
    """By the next one who opens it, for reading only or not."""
    with closing(connect(file)) as one:
        one.execute("INSERT INTO bodies VALUES('a', 'b')")
    for opened in (connect, connect_to_read):
        with closing(opened(file)) as other:
            assert other.execute("SELECT * FROM bodies").fetchall() == [("a", "b")]


def test_an_empty_file_is_a_new_one(tmp_path: Path) -> None:
    """As a build leaves it that was killed at once."""
    file = tmp_path / "state.db"
    file.touch()
    connect(file).close()
    assert ask(file, "SELECT count(*) FROM claims") == [(0,)]


@pytest.mark.parametrize(
    ("statements", "why"),
    [
        (["PRAGMA user_version = 99"], "it is of version 99"),
        (["PRAGMA application_id = 7"], "it is not ours"),
    ],
)
def test_what_is_not_ours_is_told(file: Path, statements: list[str], why: str) -> None:
    """Of another version, or of another program."""
    ask(file, *statements)
    with pytest.raises(DamagedError, match=why):
        connect(file)


def test_a_database_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    """No table of ours comes into it."""
    file = tmp_path / "state.db"
    ask(file, "CREATE TABLE friends(name TEXT)")
    with pytest.raises(DamagedError, match="not ours"):
        connect(file)
    assert ask(file, "SELECT name FROM sqlite_master") == [("friends",)]


@pytest.mark.parametrize("content", [b"x" * 5000, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    """Whatever somebody wrote over it."""
    file = tmp_path / "state.db"
    file.write_bytes(content)
    with pytest.raises(DamagedError):
        connect(file)


def test_a_place_that_can_not_be_opened_is_no_damage(tmp_path: Path) -> None:
    """The system keeps it from us."""
    (tmp_path / "state.db").mkdir()
    with pytest.raises(OSError, match="unable to open"):
        connect(tmp_path / "state.db")
    with pytest.raises(OSError, match="unable to open"):
        connect(tmp_path / "none" / "state.db")


def test_who_reads_can_not_write(file: Path) -> None:
    """Nor make a file where there is none."""
    with closing(connect_to_read(file)) as connection, pytest.raises(sqlite3.OperationalError):
        connection.execute("DELETE FROM bodies")
    with pytest.raises(sqlite3.OperationalError):
        connect_to_read(file.with_name("none.db")).execute("SELECT 1 FROM bodies")


@pytest.mark.parametrize("name", ["a b", "ü", "100%", "what?", "a#b"])
def test_any_folder_will_do(tmp_path: Path, name: str) -> None:
    """Signs that mean something in an address mean nothing in a path."""
    folder = tmp_path / name
    folder.mkdir()
    connect(folder / "state.db").close()
    with closing(connect_to_read(folder / "state.db")) as connection:
        assert connection.execute("SELECT * FROM bodies").fetchall() == []


@given(st.binary())
def test_a_seal_is_no_part_of_what_it_seals(content: bytes) -> None:
    """It comes off, and nothing else does."""
    assert unsealed(sealed(content)) == content


@given(st.binary(max_size=40), st.data())
def test_a_broken_seal_is_seen(content: bytes, data: st.DataObject) -> None:
    """Whichever bit is another, and wherever it is cut off."""
    kept = bytearray(sealed(content))
    place = data.draw(st.integers(0, len(kept) - 1))
    with pytest.raises(DamagedError):
        unsealed(bytes(kept[:place]))
    kept[place] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(DamagedError):
        unsealed(bytes(kept))


@pytest.mark.parametrize(
    "fault",
    [
        sqlite3.DatabaseError("database disk image is malformed"),
        sqlite3.OperationalError("no such table: sources"),
        msgspec.ValidationError("Expected `str`, got `int`"),
        msgspec.DecodeError("Input data was truncated"),
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"),
        TypeError("cannot unpack non-iterable NoneType object"),
    ],
)
def test_what_broken_bytes_raise_is_damage(fault: Exception) -> None:
    """Whoever stumbles over them."""
    with pytest.raises(DamagedError, match=r".") as caught, damage_is_told():
        raise fault
    assert caught.value.__cause__ is fault


@pytest.mark.parametrize(
    "told",
    [
        "attempt to write a readonly database",
        "unable to open database file",
        "database is locked",
        "disk I/O error",
        "database or disk is full",
    ],
)
def test_what_the_system_refuses_is_no_damage(told: str) -> None:
    """What is remembered may be sound; it is not thrown away."""
    with pytest.raises(OSError, match=told), damage_is_told():
        raise sqlite3.OperationalError(told)


def test_other_faults_pass() -> None:
    """They are told as what they are."""
    with pytest.raises(KeyboardInterrupt), damage_is_told():
        raise KeyboardInterrupt
    with pytest.raises(PermissionError), damage_is_told():
        raise PermissionError
