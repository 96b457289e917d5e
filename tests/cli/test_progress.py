"""Progress: on a terminal, and only when it takes a while."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from learnscape_gen.cli.progress import Progress

if TYPE_CHECKING:
    import pytest

    from tests.cli.conftest import Process
    from tests.conftest import Hub


class Terminal(io.StringIO):
    """A stream that claims to be a terminal."""

    def isatty(self) -> bool:
        """Claim it."""
        return True


def shown(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, patience: float) -> str:
    """Return what a stage of three steps shows."""
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    with Progress(patience) as progress:
        for number in range(1, 4):
            progress("Reading", number, 3)
    return stream.getvalue()


def test_long_work_shows_its_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal the stage and its numbers are seen."""
    assert "Reading" in shown(monkeypatch, Terminal(), patience=0)


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing flickers when it is over at once."""
    assert shown(monkeypatch, Terminal(), patience=60) == ""


def test_a_log_file_gets_no_bars(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody watches, nothing is drawn."""
    assert shown(monkeypatch, io.StringIO(), patience=0) == ""


def test_a_short_build_does_not_import_rich(hub: Hub, process: Process) -> None:
    """The library for bars is loaded when there are bars."""
    forbid = "sys.modules['rich'] = None"
    done = process("build", cwd=hub.root, before=forbid)
    assert (done.returncode, done.stderr) == (0, "")
