"""Files read and replaced."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.state.files import read_file, write_file

if TYPE_CHECKING:
    from typing import NoReturn


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    """And nothing is left beside it."""
    file = tmp_path / "a.txt"
    write_file(file, b"old")
    write_file(file, b"new")
    assert file.read_bytes() == b"new"
    assert [*tmp_path.iterdir()] == [file]


def test_a_fault_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether the disk is full or the place can't be taken."""
    file = tmp_path / "a.txt"
    write_file(file, b"old")

    def refuse(*_: object) -> NoReturn:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="No space"):
        write_file(file, b"new")
    assert file.read_bytes() == b"old"
    assert [*tmp_path.iterdir()] == [file]


def test_what_is_not_there_has_no_bytes(tmp_path: Path) -> None:
    """A folder in its place, or a file in that of its folder, is not it."""
    (tmp_path / "file").write_bytes(b"x")
    assert read_file(tmp_path / "file") == b"x"
    assert read_file(tmp_path / "none") is None
    assert read_file(tmp_path) is None
    assert read_file(tmp_path / "file" / "inner") is None
