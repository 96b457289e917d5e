"""The starter is written whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from learnscape_gen.cli.starter import starter_files, write_starter


def test_every_file_is_text_that_git_shows_alike_everywhere() -> None:
    """UTF-8, line feeds, and an end of line at the end."""
    for name, content in starter_files(""):
        assert content.decode("utf-8").endswith("\n"), name
        assert b"\r" not in content, name


def test_a_failure_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a file can't be written, those before it go again, so that one can try again."""
    real = Path.open

    def full(self: Path, mode: str = "r", *args: Any, **more: Any) -> Any:  # noqa: ANN401 - as open has it
        if self.name == "learnscape.toml":
            raise PermissionError
        return real(self, mode, *args, **more)

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(PermissionError):
        write_starter(tmp_path / "deep" / "hub", "")
    assert list(tmp_path.iterdir()) == []
