"""Files read while somebody may write to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.digest import digest_of
from learnscape_gen.flow import steady_file
from learnscape_gen.flow.steady_file import read_steadily

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

LARGE = b"0123456789abcdef" * 200_000


@pytest.mark.parametrize("content", [b"", b"a\r\n\xff", LARGE])
def test_a_file_that_stands_still(tmp_path: Path, content: bytes) -> None:
    """Its bytes and their digest, or the digest alone."""
    file = tmp_path / "a"
    file.write_bytes(content)
    assert read_steadily(str(file), whole=True) == (content, digest_of(content), True)
    assert read_steadily(str(file), whole=False) == (b"", digest_of(content), True)


def write_while_reading(patch: pytest.MonkeyPatch, file: Path, times: int) -> None:
    """Let somebody append to a file after so many readings of it."""
    read_all, left = steady_file._all_of, [*range(times)]  # noqa: SLF001 - in the midst of it

    def read_and_write(opened: BinaryIO) -> tuple[bytes, str]:
        found = read_all(opened)
        if left:
            left.pop()
            with file.open("ab") as more:
                more.write(b"+")
        return found

    patch.setattr(steady_file, "_all_of", read_and_write)


@pytest.mark.parametrize("times", [1, 2])
def test_a_file_that_is_being_written_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    """Until it stands still; then it is all there."""
    file = tmp_path / "a"
    file.write_bytes(b"a")
    write_while_reading(monkeypatch, file, times)
    whole = b"a" + b"+" * times
    assert read_steadily(str(file), whole=True) == (whole, digest_of(whole), True)


def test_a_file_that_never_stands_still(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is known that its bytes may not last; whoever reads it does not wait for ever."""
    file = tmp_path / "a"
    file.write_bytes(b"a")
    write_while_reading(monkeypatch, file, 100)
    read = read_steadily(str(file), whole=True)
    assert not read.is_steady
    assert read.digest == digest_of(read.content)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """The caller is told, as by the system."""
    with pytest.raises(FileNotFoundError):
        read_steadily(str(tmp_path / "none"), whole=False)
