"""The file of mentions as it stands in a project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.ledger import received_file as module
from learnscape_gen.ledger.received_file import RECEIVED_NAME, received_file

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_most_hubs_have_none(tmp_path: Path) -> None:
    """That is no problem."""
    assert received_file(tmp_path) == (b"", None)


def test_what_is_no_plain_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A link may lead out of the project, and nobody reads more than so much."""
    (tmp_path / "secret").write_text("{}")
    (tmp_path / RECEIVED_NAME).symlink_to(tmp_path / "secret")
    content, problem = received_file(tmp_path)
    assert content == b""
    assert problem
    assert "it is no plain file" in problem.message
    (tmp_path / RECEIVED_NAME).unlink()
    (tmp_path / RECEIVED_NAME).write_bytes(b" " * 2048)
    monkeypatch.setattr(module, "_MOST_BYTES", 1024)
    content, problem = received_file(tmp_path)
    assert content == b""
    assert problem
    assert "it is larger than" in problem.message
