"""State that is damaged, foreign or old counts as none: one line says so, and the site is right."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from random import Random
from typing import TYPE_CHECKING, TypeAlias

import pytest

from tests.conftest import files_in
from tests.survival.project import SMALL, Project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.survival.project import Files


def garbled(content: bytes, *, start: float) -> bytes:
    """Return bytes with a page of random ones in them, from some part of the whole on."""
    at = int(len(content) * start)
    noise = Random(len(content)).randbytes(4096)  # noqa: S311 - no secret
    return content[:at] + noise + content[at + len(noise) :]


def rewrite(change: Callable[[bytes], bytes]) -> Callable[[Path], object]:
    """Return what changes the bytes of a file."""
    return lambda path: path.write_bytes(change(path.read_bytes()))


def become_a_folder(path: Path) -> None:
    """Put a folder with a file in it where the file was."""
    path.unlink()
    path.mkdir()
    (path / "mine.txt").write_text("mine")


def become_another_database(path: Path) -> None:
    """Put the database of some other program there."""
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (address TEXT)")
        other.commit()


def change_the_schema_number(number: int) -> Callable[[Path], None]:
    """Return what makes the state one of another version of learnscape."""

    def change(path: Path) -> None:
        with closing(sqlite3.connect(path)) as state:
            assert state.execute("PRAGMA user_version").fetchone() != (number,)
            state.execute(f"PRAGMA user_version = {number}")
            state.commit()

    return change


def lose_the_tables(path: Path) -> None:
    """Keep the schema number, and take out what it promises."""
    with closing(sqlite3.connect(path)) as state:
        for (table,) in [*state.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]:
            if not table.startswith("sqlite_"):
                state.execute(f'DROP TABLE "{table}"')
        state.commit()


def lose_the_rows(path: Path) -> None:
    """Keep the schema, and every other row."""
    with closing(sqlite3.connect(path)) as state:
        random = Random(1)  # noqa: S311 - no secret
        state.create_function("coin", 0, lambda: random.randrange(2))
        for table in dict.fromkeys(table for table, _ in columns(state)):
            state.execute(f'DELETE FROM "{table}" WHERE coin()')  # noqa: S608 - a name of the schema
        state.commit()


def columns(state: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Yield the tables of a database with their columns."""
    tables = [*state.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for (table,) in tables:
        for column in [*state.execute(f'PRAGMA table_info("{table}")')]:
            yield table, column[1]


DAMAGES: dict[str, Callable[[Path], object]] = {
    "cut in half": rewrite(lambda content: content[: len(content) // 2]),
    "cut to its header": rewrite(lambda content: content[:100]),
    "noise at the start": rewrite(lambda content: garbled(content, start=0)),
    "noise after the header": rewrite(lambda it: it[:100] + garbled(it, start=0)[100:]),
    "text": rewrite(lambda _: b"This is no database.\n" * 400),
    "another database": become_another_database,
    "a later schema": change_the_schema_number(999_999),
    "no schema": change_the_schema_number(0),
    "no tables": lose_the_tables,
}  # fmt: skip


@pytest.fixture(autouse=True)
def _goes_to_c(small: Project) -> None:
    """See the note on `c` at `sources`."""
    small.write("c")


def state_of(project: Project) -> Path:
    """Return the file that the state is in."""
    path = project.root / ".learnscape" / "state.db"
    assert path.is_file()
    return path


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_told_once(small: Project, damage: str) -> None:
    """The build is right, says so in one line, and the next has nothing to say."""
    DAMAGES[damage](state_of(small))
    done = small.run()
    done.assert_calm()
    assert (done.code, done.codes()) == (0, ["W-STATE"]), done
    small.assert_has("c")
    assert small.run().codes() == []


def test_a_state_of_no_bytes(small: Project) -> None:
    """A build that is killed in its first moment leaves one; it is new, and nothing is damaged."""
    state_of(small).write_bytes(b"")
    done = small.run()
    done.assert_calm()
    assert (done.code, done.codes()) == (0, []), done
    small.assert_has("c")
    again = small.run()
    assert (again.codes(), again.told["written"]) == ([], 0), again


def test_a_folder_in_the_place_of_the_state(small: Project) -> None:
    """It is somebody's, and stays; so every build tells of it, and publishes the site."""
    state = state_of(small)
    become_a_folder(state)
    for _ in range(2):
        done = small.run()
        done.assert_calm()
        assert (done.code, done.codes()) == (0, ["W-STATE"]), done
        small.assert_has("c")
        assert files_in(state) == {"mine.txt": b"mine"}


@pytest.mark.parametrize("start", [0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.99])
def test_damage_in_the_middle(small: Project, start: float) -> None:
    """It may go unseen where it does no harm; where it is seen, it is told. The site is right."""
    rewrite(lambda content: garbled(content, start=start))(state_of(small))
    done = small.run()
    done.assert_calm()
    assert done.code == 0, done
    assert done.codes() in ([], ["W-STATE"])
    small.assert_has("c")
    assert small.run().told["written"] == 0


@pytest.mark.parametrize("turn", range(4))
def test_garbage_in_a_sound_database(small: Project, turn: int) -> None:
    """Every value of one kind is replaced by noise, by emptiness, by another row's, or is cut."""
    with closing(sqlite3.connect(state_of(small))) as state:
        ways = (
            lambda value: Random(len(value)).randbytes(len(value)),  # noqa: S311 - no secret
            lambda _: b"",
            lambda value: value[::-1],
            lambda value: value[: len(value) // 2],
        )
        state.create_function("damaged", 1, ways[turn])
        changed = 0
        for table, column in [*columns(state)]:
            sql = f'UPDATE OR IGNORE "{table}" SET "{column}" = damaged("{column}")'  # noqa: S608 - names of the schema
            changed += state.execute(f"{sql} WHERE typeof(\"{column}\") = 'blob'").rowcount
        state.commit()
    assert changed, "no blobs"
    done = small.run()
    done.assert_calm()
    assert done.code == 0, done
    assert set(done.codes()) <= {"W-STATE"}
    small.assert_has("c")
    assert small.run().told["written"] == 0


def test_half_of_the_rows(small: Project) -> None:
    """What is left is used or not; nothing else is lost by it."""
    lose_the_rows(state_of(small))
    done = small.run()
    done.assert_calm()
    assert done.code == 0, done
    small.assert_has("c")


# ---- Records that lie ----

GONE = "posts/only-a-0/index.html"
"""Published by version `a` only, so that the build of `b` removes it by the record."""


@pytest.mark.parametrize(
    "lie",
    ["../../prey/ab/secrets.txt", "..//content/posts/0/p3.md", "..////////learnscape.toml"],
)
def test_a_record_that_names_files_outside(small: Project, lie: str, tmp_path: Path) -> None:
    """Nothing outside of the output is ever removed or written, whatever the record says."""
    assert len(lie) == len(GONE)
    prey = (small.output / lie).resolve()
    if not prey.exists():
        prey.parent.mkdir(parents=True)
        prey.write_text("precious")
    assert replaced(small.root / ".learnscape", GONE, lie)
    outside = {path: c for path, c in files_in(tmp_path).items() if "/site/" not in path}
    done = small.run()
    done.assert_calm()
    now = files_in(tmp_path)
    for path, content in outside.items():
        assert "/.learnscape/" in path or now.get(path) == content, f"{path} was touched"
    small.assert_has("c")


def replaced(folder: Path, old: str, new: str) -> int:
    """Put other text in the place of some, wherever it is in the state; return how often."""
    count = 0
    for path in folder.iterdir():
        content = path.read_bytes()
        if not content.startswith(b"SQLite format 3"):
            count += content.count(old.encode())
            path.write_bytes(content.replace(old.encode(), new.encode()))
            continue
        with closing(sqlite3.connect(path)) as state:
            state.create_function("lied", 1, lambda value: _lied(value, old, new))
            state.create_function("holds", 1, lambda value: _lied(value, old, new) != value)
            for table, column in [*columns(state)]:
                sql = f'UPDATE OR IGNORE "{table}" SET "{column}" = lied("{column}")'  # noqa: S608 - names of the schema
                count += state.execute(f'{sql} WHERE holds("{column}")').rowcount
            state.commit()
    return count


Value: TypeAlias = str | bytes | int | float | None


def _lied(value: Value, old: str, new: str) -> Value:
    if isinstance(value, bytes):
        return value.replace(old.encode(), new.encode())
    return value.replace(old, new) if isinstance(value, str) else value


# ---- State of something else ----


def test_the_state_of_another_project(small: Project, small_sites: dict[str, Files]) -> None:
    """Whoever copies a project's state into another one gets the site of that other one."""
    other = Project(small.root.parent / "other", SMALL, small_sites)
    other.write("c")
    other.build()
    shutil.rmtree(small.root / ".learnscape")
    shutil.copytree(other.root / ".learnscape", small.root / ".learnscape")
    done = small.run()
    done.assert_calm()
    assert done.code == 0, done
    small.assert_has("c")


def test_each_output_has_its_own_record(small: Project) -> None:
    """Builds into other folders neither prune nor forget what is in this one."""
    site, other = small.output, small.root / "other"
    small.output = other
    small.assert_heals("c")
    (other / "index.html").write_text("edited")
    small.output = site
    small.assert_heals("c")
    small.write("a")
    small.assert_heals("a")
    small.output = other
    small.assert_heals("a")


def test_state_and_output_change_hands(small: Project) -> None:
    """An output folder with a record of its own that was moved into the place of another."""
    site, other = small.output, small.root / "other"
    small.output = other
    small.assert_heals("c")
    small.output = site
    swap = small.root / "swap"
    site.rename(swap)
    other.rename(site)
    swap.rename(other)
    small.assert_heals("c")


def test_an_older_state_than_the_output(small: Project) -> None:
    """As from a cache of yesterday: what it does not know is looked at, and the site is right."""
    kept = small.root.parent / "kept"
    shutil.copytree(small.root / ".learnscape", kept)
    small.assert_heals("c")
    small.write("a")
    shutil.rmtree(small.root / ".learnscape")
    shutil.copytree(kept, small.root / ".learnscape")
    report = small.build()
    assert not report.failed(strict=False), report.problems
    found, wanted = small.files(), small.clean["a"]
    assert {path: found.get(path) for path in wanted} == wanted


def test_no_state_at_all(small: Project) -> None:
    """It is always safe to delete it."""
    shutil.rmtree(small.root / ".learnscape")
    done = small.run()
    assert (done.code, done.codes()) == (0, []), done
    small.assert_has("c")
