"""The command line as a whole: what it shows, what it imports, and in which alphabets it speaks."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from learnscape_gen import __version__

if TYPE_CHECKING:
    from tests.cli.conftest import Process, Run
    from tests.conftest import Hub

HEAVY = ("jinja2", "markdown_it", "yaml", "babel", "rich", "msgspec", "nh3", "pygments")


def loaded_after(code: str) -> set[str]:
    """Return the heavy packages that a fresh Python holds after some code."""
    report = f"{code}\nimport sys\nprint(*[m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", report], capture_output=True, text=True, check=True
    )
    return set(done.stdout.splitlines()[-1].split())


def test_importing_the_command_line_imports_nothing_heavy() -> None:
    """Help must not wait for the engine."""
    assert loaded_after("import learnscape_gen.cli") == set()


@pytest.mark.parametrize(
    "args", [["--help"], ["new", "--help"], ["build", "--help"], ["--version"]]
)
def test_help_imports_nothing_heavy(args: list[str]) -> None:
    """Not even the help of a command, or of all commands of a group."""
    helped = f"learnscape.main({args!r}, standalone_mode=False)"
    assert loaded_after(f"from learnscape_gen.cli import learnscape\n{helped}") == set()


def test_the_help_says_what_it_is_and_what_to_do_first(run: Run) -> None:
    """Whoever types `learnscape --help` learns the usual order of commands."""
    said = run("--help").output
    assert "what helps people at work, arranged by the tasks they do" in said
    steps = ["learnscape init", "learnscape add", "learnscape check", "learnscape build"]
    order = said[said.index("The usual order:") :]
    places = [order.index(step) for step in steps]
    assert places == sorted(places)


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    """A bare `learnscape` explains itself."""
    assert "The usual order:" in run().output


@pytest.mark.parametrize(
    "command",
    [
        "init",
        "build",
        "check",
        "new",
        *(f"new {k}" for k in ("post", "task", "context", "tool", "source")),
    ],
)
def test_every_command_has_an_example(run: Run, command: str) -> None:
    """The help of a command ends with lines to type."""
    said = run(*command.split(), "--help")
    assert said.exit_code == 0
    assert f"Examples:\n    learnscape {command} " in said.output


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("build", ["PROJECT", "--output", "--drafts", "--strict", "--keep-going", "--format"]),
        ("check", ["PROJECT", "--drafts", "--strict", "--format", "silence"]),
        ("init", ["DIR", "--title", "Nothing is ever overwritten"]),
        ("new post", ["--type", "--source", "--tool", "--task", "--url", "--slug", "--no-input"]),
        ("new task", ["--context", "--slug", "--project"]),
        ("new tool", ["--medium"]),
        ("new source", ["--kind", "--url"]),
    ],
)
def test_the_help_names_every_option(run: Run, command: str, options: list[str]) -> None:
    """What a command can do stands in its help."""
    said = " ".join(run(*command.split(), "--help").output.split())
    assert [option for option in options if option not in said] == []


def test_the_version_is_told(run: Run) -> None:
    """`--version` names program and version."""
    assert run("--version").output == f"learnscape {__version__}\n"


def test_it_runs_as_a_module() -> None:
    """`python -m learnscape_gen` is the same program."""
    done = subprocess.run(
        [sys.executable, "-m", "learnscape_gen", "--version"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == f"learnscape {__version__}\n"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
def test_it_speaks_to_terminals_of_any_alphabet(hub: Hub, process: Process, encoding: str) -> None:
    """What a terminal can't show is spelt out, and ends no run."""
    hub.post(work_task="复盘 🎉")
    done = process("check", cwd=hub.root, env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})
    assert done.returncode == 1
    assert done.stderr == ""
    assert "Unknown task" in done.stdout


def test_json_is_plain_ascii(hub: Hub, process: Process) -> None:
    """The JSON passes through any terminal and pipe unharmed."""
    hub.post(work_task="复盘")
    done = process("check", "--format", "json", cwd=hub.root, env={"PYTHONIOENCODING": "ascii"})
    assert done.stdout.isascii()
    assert "\\u590d\\u76d8" in done.stdout
