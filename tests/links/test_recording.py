"""What a pass found is written beside what others wrote meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.fetch.archive import Copy
from learnscape_gen.fetch.finding import Finding, Found
from learnscape_gen.ledger.entry import Entry
from learnscape_gen.ledger.ledger import parsed, read_ledger, written
from learnscape_gen.ledger.lines import BrokenLedgerError
from learnscape_gen.links.addresses import Address, HubAddresses
from learnscape_gen.links.recording import Results, record
from learnscape_gen.state import changes
from learnscape_gen.state.changes import ChangedMeanwhileError, make_changes

if TYPE_CHECKING:
    from pathlib import Path

A, B = "https://a.example/", "https://b.example/"
HUB = HubAddresses({url: Address(url, ("content/a.md",), of_post=True) for url in (A, B)}, ())
GONE = Results({A: Finding(Found.FAILED, "404")}, {})


def test_a_hub_without_a_ledger_gets_one(tmp_path: Path) -> None:
    """With a line for each address that was asked, and none for others."""
    record(tmp_path, HUB, GONE, "2026-11-26")
    entries = read_ledger(tmp_path).entries
    assert entries.keys() == {A}
    assert entries[A].failures == ("2026-11-26",)


def test_nothing_new_writes_nothing(tmp_path: Path) -> None:
    """Not even a file, and none is touched."""
    nothing = Results({A: Finding(Found.SKIPPED)}, {})
    record(tmp_path, HUB, nothing, "2026-11-26")
    assert not (tmp_path / "links.jsonl").exists()
    record(tmp_path, HUB, GONE, "2026-11-26")
    before = (tmp_path / "links.jsonl").stat()
    record(tmp_path, HUB, GONE, "2026-11-26")
    assert (tmp_path / "links.jsonl").stat() == before


def test_what_somebody_writes_meanwhile_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answers are judged by what is in the file then."""
    ours = [Entry(A, state="failing", since="2026-11-01", why="404", failures=("2026-11-01",))]

    def late(*told: object) -> None:
        monkeypatch.setattr(changes, "make_changes", make_changes)
        (tmp_path / "links.jsonl").write_bytes(written(ours))
        make_changes(*told)  # type: ignore[arg-type] # as they came

    monkeypatch.setattr(changes, "make_changes", late)
    entries = record(tmp_path, HUB, GONE, "2026-11-26")
    assert entries[A].state == "dead"
    assert entries == read_ledger(tmp_path).entries


def test_who_writes_all_the_time_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After some tries."""

    def never(*_: object) -> None:
        raise ChangedMeanwhileError("links.jsonl")

    monkeypatch.setattr(changes, "make_changes", never)
    with pytest.raises(ChangedMeanwhileError):
        record(tmp_path, HUB, GONE, "2026-11-26")


def test_a_broken_ledger_is_not_written(tmp_path: Path) -> None:
    """What can't be read would be lost."""
    content = written([Entry(A)]) + b"<<<<<<< ours\n"
    (tmp_path / "links.jsonl").write_bytes(content)
    with pytest.raises(BrokenLedgerError):
        record(tmp_path, HUB, GONE, "2026-11-26")
    assert (tmp_path / "links.jsonl").read_bytes() == content


def test_addresses_that_the_hub_has_no_more_go(tmp_path: Path) -> None:
    """But not while a file can't be read, in which they may stand."""
    other = Entry("https://c.example/", good="2026-11-01")
    (tmp_path / "links.jsonl").write_bytes(written([other]))
    unsure = HUB._replace(unread=("content/posts/a.md",))
    assert record(tmp_path, unsure, GONE, "2026-11-26").keys() == {A, other.url}
    assert record(tmp_path, HUB, GONE, "2026-11-26").keys() == {A}


def test_a_copy_is_kept_beside_the_failure(tmp_path: Path) -> None:
    """And one that is known is not exchanged."""
    copy = Copy("https://archive.example/1", "2025-01-01")
    record(tmp_path, HUB, Results(GONE.findings, {A: copy, B: copy}), "2026-11-26")
    [entry] = read_ledger(tmp_path).entries.values()
    assert (entry.archived, entry.archived_on) == (copy.url, copy.day)
    newer = Copy("https://archive.example/2", "2026-01-01")
    record(tmp_path, HUB, Results(GONE.findings, {A: newer}), "2026-11-27")
    assert parsed((tmp_path / "links.jsonl").read_bytes()).entries[A].archived == copy.url
