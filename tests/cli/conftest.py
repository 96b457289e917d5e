"""The command line as tests use it: in this process for words, in a real one for the rest."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from learnscape_gen.cli import learnscape

if TYPE_CHECKING:
    from pathlib import Path

Run = Callable[..., Result]
Process = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run() -> Run:
    """Give a function that runs a command and returns what it said."""

    def run_command(*args: str, color: bool = False) -> Result:
        return CliRunner().invoke(learnscape, args, color=color)

    return run_command


@pytest.fixture
def set_day(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Give what lets commands take a day for today."""

    def set_it(day: str) -> None:
        epoch = int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(epoch))

    return set_it


@pytest.fixture
def process(tmp_path: Path) -> Process:
    """Give a function that runs a command in a process of its own, as a person does.

    `before` is Python that runs first; `env` is added to the environment.
    """

    def run_process(
        *args: str, cwd: Path = tmp_path, before: str = "", env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        code = f"import sys\n{before}\nfrom learnscape_gen.cli import main\nmain()"
        return subprocess.run(
            [sys.executable, "-c", code, *args],
            cwd=cwd,
            env={**os.environ, **(env or {})},
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            stdin=subprocess.DEVNULL,
            check=False,
        )

    return run_process
