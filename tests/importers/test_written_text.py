"""A table or a list is text; a file that is none is refused rather than read as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.importers.letters import UnreadableError
from learnscape_gen.importers.written_text import written_text

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"PK\x03\x04 and so on", "save it as text or CSV"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "no text"),
        (bytes(range(256)), "no text"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes, why: str) -> None:
    """A spreadsheet that was not saved as CSV is told to be one."""
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(UnreadableError, match=why):
        written_text(tmp_path / "x")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "cp1252"])
def test_text_is_text(tmp_path: Path, encoding: str) -> None:
    """In any encoding, with a sign in it that should not be there."""
    (tmp_path / "x").write_bytes(("Café, " * 20 + "\x1f").encode(encoding))
    assert written_text(tmp_path / "x").startswith("Café, Café")
