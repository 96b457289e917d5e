"""The record of what builds wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.state.manifest import load_manifest, manifest_path, save_manifest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Give the place of a record that is not there yet."""
    return manifest_path(tmp_path, tmp_path / "site")


def test_a_record_comes_back(record: Path) -> None:
    """As it was saved; git is told to leave it alone."""
    save_manifest(record, frozenset({"a/index.html", "größe.png"}))
    assert load_manifest(record) == frozenset({"a/index.html", "größe.png"})
    assert (record.parent / ".gitignore").read_text() == "*\n"


def test_a_record_is_written_only_when_it_changes(record: Path) -> None:
    """The same is not written again."""
    save_manifest(record, frozenset({"a"}))
    before = record.stat().st_mtime_ns, record.stat().st_ino
    save_manifest(record, frozenset({"a"}))
    assert (record.stat().st_mtime_ns, record.stat().st_ino) == before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff",
        b"[]",
        b'{"version": 1}',
        b'{"version": 1, "files": "a"}',
        b'{"version": 99, "files": []}',
        b'{"version": 1, "files": ["../../home/x"]}',
        b'{"version": 1, "files": ["/etc/passwd"]}',
        b'{"version": 1, "files": ["a\\\\..\\\\b"]}',
        b'{"version": 1, "files": ["\xff"]}',
    ],
)
def test_a_record_that_is_damaged_or_forged_is_none(record: Path, content: bytes) -> None:
    """What leads out of the output folder was never written by a build."""
    record.parent.mkdir()
    record.write_bytes(content)
    assert load_manifest(record) is None


def test_a_lost_record_is_none(record: Path) -> None:
    """It may be a folder, or not there."""
    assert load_manifest(record) is None
    record.mkdir(parents=True)
    assert load_manifest(record) is None


def test_every_output_has_its_own(tmp_path: Path) -> None:
    """One inside the project goes by its place in it, so that the project may be moved."""
    one, other = tmp_path / "one", tmp_path / "other"
    assert manifest_path(one, one / "site") != manifest_path(one, one / "public")
    assert manifest_path(one, tmp_path / "x") != manifest_path(one, tmp_path / "y")
    assert manifest_path(one, one / "site").name == manifest_path(other, other / "site").name
