"""Whatever ends a run, a person sees a line or two and a shell an exit code."""

from __future__ import annotations

import errno
import subprocess
import sys
from typing import TYPE_CHECKING, NoReturn

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Process, Run
    from tests.conftest import Hub

ENDS = "import learnscape_gen.build as engine\ndef end(*_): {}\nengine.build = end"


def test_ctrl_c_is_one_line(hub: Hub, process: Process) -> None:
    """Ctrl-C is told in one line and ends with 130."""
    interrupt = ENDS.format("import signal; signal.raise_signal(signal.SIGINT)")
    done = process("build", cwd=hub.root, before=interrupt)
    assert (done.returncode, done.stderr.strip(), done.stdout) == (130, "Stopped.", "")


@pytest.mark.parametrize("command", ["check", "--help"])
def test_a_closed_pipe_is_no_accident(hub: Hub, command: str) -> None:
    """`learnscape check | head` ends quietly when head has seen enough."""
    with subprocess.Popen(
        [sys.executable, "-m", "learnscape_gen", command],
        cwd=hub.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as done:  # fmt: skip
        assert done.stdout
        assert done.stderr
        done.stdout.close()
        assert done.stderr.read() == ""
    assert done.returncode == 141


def test_a_full_disk_is_no_crash(hub: Hub, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system refuses is told in plain words, with the file, and ends with 1."""
    monkeypatch.chdir(hub.root)

    def full(*_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device", "site/index.html")

    monkeypatch.setattr("learnscape_gen.flow.publishing.publish", full)
    said = run("build")
    assert said.exit_code == 1
    assert said.stderr == (
        "Error: No space left on device: site/index.html\n"
        "No file is half written. Mend this and run the command again.\n"
    )
    assert not list(hub.root.glob(".learnscape/crash-*"))


def test_an_output_that_is_a_file_of_somebody_else_is_told(hub: Hub, run: Run) -> None:
    """A place that can't be written is told and ends with 1."""
    hub.write("site", "a file")
    said = run("build", str(hub.root))
    assert said.exit_code == 1
    assert "The output folder is a file." in said.stdout
