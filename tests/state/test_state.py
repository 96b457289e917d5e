"""What a project's builds remember: opened for one at a time, and never in the way."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from time import sleep, time_ns
from typing import TYPE_CHECKING, NoReturn

import pytest

from learnscape_gen.diagnostics import Severity
from learnscape_gen.stamp import Stamp
from learnscape_gen.state.database import DamagedError
from learnscape_gen.state.sources import Source
from learnscape_gen.state.state import STATE, State, opened_state

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from learnscape_gen.diagnostics import Problem


def never() -> None:
    """Fail: nobody else has the state."""
    raise AssertionError


def put(state: State, name: str) -> None:
    """Put a source into a state, in place of all others."""
    state.sources.forget(list(state.sources.known()))
    state.sources.renew(
        [
            Source(
                path=name,
                stamp=Stamp(1, 2),
                settled=True,
                digest="d",
                made_by="m",
                face="f",
                body="",
            )
        ]
    )


def keep(project: Path, name: str = "a", *, damage: str = "") -> tuple[Problem, ...]:
    """Keep something in the state of a project, and return what is told of it."""
    with opened_state(project, never, damage=damage) as state:
        with state.change():
            put(state, name)
        return state.problems


def kept(project: Path) -> set[str]:
    """Return what was kept."""
    with opened_state(project, never) as state:
        return set(state.sources.known())


def test_what_is_kept_is_there_the_next_time(tmp_path: Path) -> None:
    """In a folder that git passes over."""
    assert keep(tmp_path) == ()
    assert kept(tmp_path) == {"a"}
    assert (tmp_path / STATE / ".gitignore").read_text() == "*\n"
    keep(tmp_path, "b")
    assert kept(tmp_path) == {"b"}


def test_the_folder_may_be_deleted_at_any_time(tmp_path: Path) -> None:
    """File by file, too."""
    keep(tmp_path)
    for path in (tmp_path / STATE).iterdir():
        path.unlink()
        assert keep(tmp_path) == ()


def test_a_rule_for_git_that_is_there_stays(tmp_path: Path) -> None:
    """Somebody may have written another."""
    (tmp_path / STATE).mkdir()
    (tmp_path / STATE / ".gitignore").write_text("state.db\n")
    keep(tmp_path)
    assert (tmp_path / STATE / ".gitignore").read_text() == "state.db\n"


def broken(file: Path) -> None:
    """Write over a database."""
    file.write_bytes(b"Remember the milk.\n" * 100)


def of_another_version(file: Path) -> None:
    """Let it be made by a version to come."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 99")


def of_somebody_else(file: Path) -> None:
    """Put the database of another program in its place."""
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE friends(name TEXT)")


@pytest.mark.parametrize("damage", [broken, of_another_version, of_somebody_else])
def test_what_can_not_be_used_counts_as_nothing(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    """It is told once, as a warning, and everything is kept anew."""
    keep(tmp_path)
    damage(tmp_path / STATE / "state.db")
    (problem,) = keep(tmp_path, "b")
    assert (problem.code, problem.severity) == ("W-STATE", Severity.WARNING)
    assert str(problem.location) == ".learnscape/state.db"
    assert problem.message.endswith("Everything is done anew.")
    assert keep(tmp_path, "b") == ()
    assert kept(tmp_path) == {"b"}


def test_damage_that_was_found_on_the_way_starts_anew(tmp_path: Path) -> None:
    """Although the file can be opened."""
    keep(tmp_path)
    (problem,) = keep(tmp_path, "b", damage="a part of it is broken")
    assert "a part of it is broken" in problem.message
    assert kept(tmp_path) == {"b"}


def file_in_its_place(project: Path) -> None:
    """Let a file stand where the folder must be."""
    (project / STATE).write_text("mine")


def folder_in_its_place(project: Path) -> None:
    """Let a folder stand where the database must be."""
    (project / STATE / "state.db").mkdir(parents=True)


def link_in_its_place(project: Path) -> None:
    """Let the folder be a link, which may lead to a folder of somebody else."""
    (project / "elsewhere").mkdir()
    (project / STATE).symlink_to(project / "elsewhere")


@pytest.mark.parametrize("place", [file_in_its_place, folder_in_its_place, link_in_its_place])
def test_where_it_can_not_be_written_a_build_goes_on(
    tmp_path: Path, place: Callable[[Path], None]
) -> None:
    """With a state that lasts no longer than it is used, and says so."""
    place(tmp_path)
    (problem,) = keep(tmp_path)
    assert (problem.code, str(problem.location)) == ("W-STATE", STATE)
    assert "this build remembers nothing" in problem.message
    with opened_state(tmp_path, never) as state:
        assert tmp_path not in state.file.parents
        assert state.sources.known() == {}
        assert state.clock() >= state.now
    assert not state.file.exists()
    assert not (tmp_path / "elsewhere" / "state.db").exists()


def test_where_nothing_may_be_kept_nothing_is_made(tmp_path: Path) -> None:
    """A check leaves no folder behind, and one that is there as it is."""
    with opened_state(tmp_path, never, keep=False) as state, state.change():
        put(state, "b")
        assert state.problems == ()
    assert not (tmp_path / STATE).exists()
    keep(tmp_path)
    before = (tmp_path / STATE / "state.db").read_bytes()
    with opened_state(tmp_path, never, keep=False) as state:
        assert set(state.sources.known()) == {"a"}
        with state.change():
            put(state, "b")
        assert set(state.sources.known()) == {"b"}
    assert (tmp_path / STATE / "state.db").read_bytes() == before
    assert kept(tmp_path) == {"a"}


def test_where_nothing_may_be_kept_damage_stays(tmp_path: Path) -> None:
    """It is told by the check, and told again by the build that can mend it."""
    keep(tmp_path)
    broken(tmp_path / STATE / "state.db")
    before = (tmp_path / STATE / "state.db").read_bytes()
    with opened_state(tmp_path, never, keep=False) as state:
        assert [problem.code for problem in state.problems] == ["W-STATE"]
    assert (tmp_path / STATE / "state.db").read_bytes() == before


def change_and_stop(state: State, fault: BaseException) -> NoReturn:
    """Change something, and be stopped before all of it is done."""
    with state.change():
        put(state, "b")
        raise fault


@pytest.mark.parametrize("fault", [KeyboardInterrupt(), OSError(28, "No space left on device")])
def test_a_change_is_made_as_a_whole_or_not_at_all(tmp_path: Path, fault: BaseException) -> None:
    """Whatever stops it, and the state can be changed again afterwards."""
    keep(tmp_path)
    with opened_state(tmp_path, never) as state:
        with pytest.raises(type(fault)):
            change_and_stop(state, fault)
        assert set(state.sources.known()) == {"a"}
        with state.change():
            put(state, "c")
    assert kept(tmp_path) == {"c"}


def test_a_change_that_breaks_the_state_is_damage(tmp_path: Path) -> None:
    """A table may be lost although the file can be opened."""
    keep(tmp_path)
    with closing(sqlite3.connect(tmp_path / STATE / "state.db")) as connection:
        connection.execute("DROP TABLE sources")
    with pytest.raises(DamagedError, match="no such table"):
        keep(tmp_path)


def test_the_clock_is_that_of_the_files(tmp_path: Path) -> None:
    """It goes on, and dates the files that are written beside it."""
    with opened_state(tmp_path, never) as state:
        sleep(0.02)
        (tmp_path / "a").touch()
        sleep(0.02)
        assert state.now < (tmp_path / "a").stat().st_mtime_ns < state.clock()
        assert abs(state.now - time_ns()) < 60_000_000_000


def test_another_build_waits(tmp_path: Path) -> None:
    """It says so, and begins when the first has ended; then it knows what that kept."""
    said = threading.Event()
    found: list[set[str]] = []

    def second() -> None:
        with opened_state(tmp_path, said.set) as state:
            found.append(set(state.sources.known()))

    waiting = threading.Thread(target=second)
    with opened_state(tmp_path, never) as state:
        waiting.start()
        assert said.wait(10)
        sleep(0.05)
        assert found == []
        with state.change():
            put(state, "a")
    waiting.join(10)
    assert found == [{"a"}]
