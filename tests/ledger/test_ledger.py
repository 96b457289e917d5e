"""The ledger as a file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.ledger.entry import STATES, Entry
from learnscape_gen.ledger.ledger import parsed, read_ledger, written
from learnscape_gen.ledger.lost import lost_addresses

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Hub

entries = st.builds(
    Entry,
    st.sampled_from(["https://a.example/", "https://b.example/?x=%C3%A4", "http://c.example/d"]),
    st.sampled_from(STATES),
    since=st.sampled_from(["", "2026-11-01"]),
    why=st.sampled_from(["", "404", 'it said "no"', "ü"]),
    good=st.sampled_from(["", "2026-10-01"]),
    to=st.sampled_from(["", "https://d.example/"]),
    archived=st.sampled_from(["", "https://e.example/"]),
)

LINE = b'{"url":"https://a.example/","good":"2026-11-26"}\n'
ENTRY = Entry("https://a.example/", good="2026-11-26")


def test_a_line_for_each_address(tmp_path: Path) -> None:
    """By address, without what is not known."""
    later = Entry("https://b.example/", state="refused", since="2026-11-26", why="403")
    content = written([later, ENTRY])
    assert content.startswith(LINE)
    assert content.count(b"\n") == 2
    assert parsed(content).entries == {ENTRY.url: ENTRY, later.url: later}


def test_no_ledger_is_an_empty_one(tmp_path: Path) -> None:
    """A hub need not have one."""
    assert read_ledger(tmp_path) == ({}, None, ())


@pytest.mark.parametrize(
    "content",
    [
        b"Remember the milk.\n",
        b'{"url":"https://a.example/"\n',
        b'{"url":"javascript:alert(1)"}\n',
        b'{"url":"https://a.example/","replaced_by":"javascript:alert(1)"}\n',
        b'{"url":"https://a.example/","archived":"https://"}\n',
        b'{"url":"https://a.example/","since":"2026-13-01"}\n',
        b'{"url":"https://a.example/","since":"yesterday"}\n',
        b'{"url":"https://a.example/","state":"asleep"}\n',
        b'{"url":"https://a.example/","replacedby":"https://b.example/"}\n',
        b'{"url":""}\n',
        b"{}\n",
        b"[" * 100_000,
        b"\xff\xfe\n",
        b"<<<<<<< ours\n" + LINE.replace(b"a.", b"b.") + b"=======\n>>>>>>> theirs\n",
        LINE,
    ],
)
def test_a_broken_line_is_told_once_and_others_count(content: bytes) -> None:
    """One warning with its place, however many lines are broken; none is fatal."""
    ledger = parsed(LINE + content)
    [problem] = ledger.problems
    assert problem.code == "W-LEDGER"
    assert problem.location.line == 2
    assert ledger.entries[ENTRY.url] == ENTRY


def test_empty_lines_and_a_mark_of_order_do_no_harm() -> None:
    """Editors leave them."""
    assert parsed(b"\xef\xbb\xbf" + LINE.strip() + b"\r\n\r\n").entries == {ENTRY.url: ENTRY}


@given(st.lists(entries))
def test_builds_find_the_same_dead(known: list[Entry]) -> None:
    """They pass over the living, and see the same as a pass that takes all in."""
    content = written(known)
    whole, quick = parsed(content), parsed(content, living=False)
    assert quick.problems == whole.problems
    assert lost_addresses(quick.entries.values()) == lost_addresses(whole.entries.values())


@given(st.binary())
def test_any_bytes_can_be_read(content: bytes) -> None:
    """Strangers may have written them."""
    ledger = parsed(content)
    assert len(ledger.problems) <= 1


def test_only_a_plain_file_is_read(tmp_path: Path) -> None:
    """Neither a link, which may lead out of the project, nor a pipe, which may never end."""
    (tmp_path / "elsewhere").write_bytes(LINE)
    (tmp_path / "links.jsonl").symlink_to(tmp_path / "elsewhere")
    assert "no plain file" in read_ledger(tmp_path).problems[0].message
    (tmp_path / "links.jsonl").unlink()
    os.mkfifo(tmp_path / "links.jsonl")
    assert "no plain file" in read_ledger(tmp_path).problems[0].message


@pytest.mark.parametrize("strict", [False, True])
def test_a_broken_ledger_never_stops_a_build(hub: Hub, *, strict: bool) -> None:
    """Not even a strict one: one warning, and a whole site."""
    hub.write("learnscape.toml", 'base_url = "https://hub.example/"\n')
    hub.post(moments="apply")
    hub.write("links.jsonl", LINE + b"{\n[\n")
    report = hub.build(strict=strict)
    assert [p.code for p in report.problems if p.severity == "warning"] == ["W-LEDGER"]
    assert report.published
    assert not report.failed(strict=strict)
