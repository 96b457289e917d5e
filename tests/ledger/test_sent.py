"""What pages were told, as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.ledger.sent import (
    SENT_NAME,
    Pair,
    Sent,
    SentState,
    parsed_sent,
    read_sent,
    written_sent,
)

if TYPE_CHECKING:
    from pathlib import Path

TOLD = Sent(
    "https://hub.example/posts/one/",
    "https://a.example/x",
    "told",
    "2026-11-26",
    status=202,
    endpoint="https://a.example/wm",
)


def test_a_line_each_and_no_more_than_is_known() -> None:
    """In the order of the addresses, so that diffs are small."""
    other = Sent("https://hub.example/posts/a/", "https://b.example/", "no-endpoint", "2026-11-26")
    pair = '"source":"https://hub.example/posts/{}/","target":"https://{}.example/'
    told = '"status":202,"endpoint":"https://a.example/wm"'
    assert written_sent([TOLD, other]).decode().splitlines() == [
        "{" + pair.format("a", "b") + '","state":"no-endpoint","day":"2026-11-26"}',
        "{" + pair.format("one", "a") + f'x","state":"told","day":"2026-11-26",{told}}}',
    ]


_ENTRIES = st.builds(
    Sent,
    source=st.sampled_from(["https://hub.example/a/", "https://hub.example/b/"]),
    target=st.sampled_from(["https://a.example/", "https://b.example/"]),
    state=st.sampled_from(get_args(SentState)),
    day=st.dates().map(lambda day: day.isoformat()),
    status=st.integers(0, 999),
    why=st.text(),
    endpoint=st.sampled_from(["", "https://a.example/wm"]),
    pingback=st.booleans(),
    tries=st.integers(0, 9),
)


@given(st.lists(_ENTRIES, unique_by=lambda entry: entry.pair))
def test_what_is_written_can_be_read(entries: list[Sent]) -> None:
    """All of it, with nothing to complain of."""
    ledger = parsed_sent(written_sent(entries))
    assert ledger.entries == {entry.pair: entry for entry in entries}
    assert ledger.problem is None


@pytest.mark.parametrize(
    "line",
    [
        "{}",
        '{"source":"","target":"https://a.example/","state":"told","day":"2026-11-26"}',
        '{"source":"https://h.example/","target":"file:///x","state":"told","day":"2026-11-26"}',
        '{"source":"https://h.example/","target":"https://a/","state":"told","day":"2026-13-26"}',
        '{"source":"https://h.example/","target":"https://a/","state":"sold","day":"2026-11-26"}',
        "<<<<<<< ours",
    ],
)
def test_a_line_that_can_not_be_used(line: str) -> None:
    """It is told with its number, and the others count."""
    good = written_sent([TOLD]).decode()
    ledger = parsed_sent(f"{good}{line}\n".encode())
    assert ledger.entries == {Pair(TOLD.source, TOLD.target): TOLD}
    assert ledger.problem
    assert str(ledger.problem.location) == f"{SENT_NAME}:2:1"


def test_a_mention_with_two_lines() -> None:
    """As a merge may leave it: a person has to say which holds."""
    ledger = parsed_sent(written_sent([TOLD]) * 2)
    assert ledger.problem
    assert "has a line already" in ledger.problem.message


def test_a_hub_that_told_nobody(tmp_path: Path) -> None:
    """It has no file; what is no plain file is not read."""
    assert read_sent(tmp_path) == ({}, None, None)
    (tmp_path / SENT_NAME).mkdir()
    assert read_sent(tmp_path).problem
