"""When the stamp of a file can be taken at its word."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.stamp import Stamp

if TYPE_CHECKING:
    from pathlib import Path

SECOND = 1_000_000_000
FINE = 1_700_000_000 * SECOND + 123_456_789
COARSE = 1_700_000_000 * SECOND
"""A date as file systems give it that count seconds."""


def test_a_stamp_is_what_the_system_tells(tmp_path: Path) -> None:
    """The size, when the bytes were written, and when the entry was."""
    file = tmp_path / "a"
    file.write_bytes(b"abc")
    stat = file.stat()
    assert Stamp.of(stat) == Stamp(3, stat.st_mtime_ns, stat.st_ctime_ns)


def test_a_file_put_back_with_an_old_date_has_another_stamp(tmp_path: Path) -> None:
    """People set the one date, and the system the other."""
    file = tmp_path / "a"
    file.write_bytes(b"abc")
    os.utime(file, ns=(FINE, FINE))
    before = Stamp.of(file.stat())
    other = tmp_path / "b"
    other.write_bytes(b"xyz")
    os.utime(other, ns=(FINE, FINE))
    other.replace(file)
    after = Stamp.of(file.stat())
    assert (after.size, after.modified) == (before.size, before.modified)
    assert after != before


def test_a_file_that_is_moved_keeps_its_stamp(tmp_path: Path) -> None:
    """As those do that wait and are then moved into place."""
    file = tmp_path / "a"
    file.write_bytes(b"abc")
    before = Stamp.of_moved(file.stat())
    (tmp_path / "new").mkdir()
    file.rename(tmp_path / "new" / "b")
    assert Stamp.of_moved((tmp_path / "new" / "b").stat()) == before
    assert before.changed == 0


@pytest.mark.parametrize(
    ("stamp", "after", "settled"),
    [
        (Stamp(1, FINE, FINE), 0, False),
        (Stamp(1, FINE, FINE), SECOND // 100, False),
        (Stamp(1, FINE, FINE), SECOND // 2, True),
        (Stamp(1, FINE), SECOND // 2, True),
        # A clock that counts seconds may tick again with the same date.
        (Stamp(1, COARSE, COARSE), SECOND // 2, False),
        (Stamp(1, COARSE, COARSE), SECOND, False),
        (Stamp(1, COARSE, COARSE), 3 * SECOND, True),
        # The newer of the two dates decides.
        (Stamp(1, 5, FINE), 0, False),
        (Stamp(1, FINE, 5), 0, False),
        # What comes from the future tells nothing.
        (Stamp(1, FINE + 60 * SECOND, FINE), SECOND, False),
    ],
)
def test_a_stamp_settles(stamp: Stamp, after: int, settled: object) -> None:
    """When the clock has gone on by more than its own tick."""
    assert stamp.is_settled(FINE + after) is settled


@given(st.integers(0, FINE), st.integers(0, FINE), st.integers(0, 2 * FINE))
def test_what_has_settled_stays_so(modified: int, changed: int, now: int) -> None:
    """As time goes on."""
    stamp = Stamp(1, modified, changed)
    if stamp.is_settled(now):
        assert stamp.is_settled(now + 1)
        assert now > max(modified, changed)
