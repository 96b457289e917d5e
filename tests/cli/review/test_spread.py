"""`learnscape review spread`: days that do not all fall into one week."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run
    from tests.conftest import Hub


@pytest.fixture
def files(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Give three posts that are due on one day, and stand in their hub."""
    monkeypatch.chdir(hub.root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795651200")
    return [hub.post(name, date="2026-11-02", review_in="1 year  # enough") for name in "abc"]


PLAN = """So that no more than 1 are due in a week
due         spread to   review_in  path
2027-11-02  2027-11-09  372 days   content/posts/b.md
2027-11-02  2027-10-26  358 days   content/posts/c.md
"""


def test_a_try_changes_nothing(files: list[Path], run: Run) -> None:
    """It shows what would be written."""
    before = [file.read_bytes() for file in files]
    said = run("review", "spread", "--per-week", "1", "--dry-run")
    assert said.stdout == f"{PLAN}\nNothing was written.\n"
    assert [file.read_bytes() for file in files] == before


def test_new_spans_are_written(files: list[Path], run: Run, hub: Hub) -> None:
    """All else in the files stays; a second time there is nothing to do."""
    before = files[1].read_text("utf-8")
    said = run("review", "spread", "--per-week", "1")
    assert said.stdout == f"{PLAN}\nChanged: 2 posts.\n"
    assert files[1].read_text("utf-8") == before.replace("1 year", "372 days")
    assert hub.codes() == []
    again = run("review", "spread", "--per-week", "1").stdout
    assert again == "No week ahead has more than 1 posts due that could move.\n"


def test_what_finds_no_room_is_told(hub: Hub, run: Run, files: list[Path]) -> None:
    """With what would help."""
    for file in files:
        file.unlink()
    for number in range(4):
        hub.post(f"p{number}", date="2026-11-20", review_in="4 weeks")
    said = run("review", "spread", "--per-week", "1", "--dry-run")
    assert said.stderr == (
        "1 post can't move: no week near theirs has room. Allow more than 1 a week: --per-week 2\n"
    )


def test_a_file_that_can_not_be_changed_stays(hub: Hub, run: Run, files: list[Path]) -> None:
    """The others move; it is told where to look."""
    hub.post("b", date="2026-11-02", review_in="&span 1 year", via="*span")
    said = run("review", "spread", "--per-week", "1")
    assert "content/posts/b.md" in said.stderr
    assert said.stderr.endswith("It stays.\n")
    assert said.stdout.endswith("Changed: 1 post.\n")
    assert "358 days" in files[2].read_text("utf-8")


def test_a_file_changed_meanwhile_stops_all(
    files: list[Path], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written, neither there nor elsewhere."""
    theirs = files[2].read_text("utf-8").replace("1 year", "2 years")

    def shown(*_: object) -> None:
        files[2].write_text(theirs, "utf-8")

    monkeypatch.setattr("learnscape_gen.cli.table.show_table", shown)
    said = run("review", "spread", "--per-week", "1")
    assert said.exit_code == 1
    assert "Somebody else changed content/posts/c.md meanwhile. Nothing was written" in said.stderr
    assert files[2].read_text("utf-8") == theirs
    assert "1 year" in files[1].read_text("utf-8")
