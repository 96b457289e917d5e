"""A process ends at once, and nothing is lost by it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Process
    from tests.conftest import Hub


@pytest.mark.parametrize(
    ("args", "code"), [(("--version",), 0), (("build", "--help"), 0), (("build", "nowhere"), 2)]
)
def test_the_exit_code_is_that_of_the_command(
    process: Process, args: tuple[str, ...], code: int
) -> None:
    """Whatever the command was."""
    assert process(*args).returncode == code


def test_all_that_was_said_arrives(hub: Hub, process: Process) -> None:
    """Through a pipe, which is not written line by line."""
    for number in range(60):
        hub.post(f"p{number}", title=f"P {number}", work_task="unknown-thing")
    done = process("build", str(hub.root))
    assert done.returncode == 1
    assert done.stdout.count("E-VOCAB") >= 50
    assert done.stdout.endswith("Nothing was published. Mend the errors above and build again.\n")


def test_a_reader_that_went_away_makes_no_noise(hub: Hub) -> None:
    """As with `learnscape check | head -1`."""
    code = "from learnscape_gen.cli import main; main()"
    with subprocess.Popen(
        [sys.executable, "-c", code, "check", str(hub.root)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as checking:
        assert checking.stdout
        assert checking.stderr
        checking.stdout.close()
        assert b"Traceback" not in checking.stderr.read()
