"""Commands that are imported when they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli import learnscape

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_commands_are_listed_in_the_order_of_use() -> None:
    """The help shows what one needs first, first."""
    listed = learnscape.list_commands(click.Context(learnscape))
    assert listed == [
        "init",
        "add",
        "new",
        "serve",
        "triage",
        "rename",
        "check",
        "build",
        "explain",
        "gaps",
        "review",
        "links",
        "mention",
        "import",
        "export",
        "schema",
    ]


def test_a_slip_gets_the_nearest_command(run: Run) -> None:
    """A command that does not exist is wrong use, with the likely one offered."""
    said = run("buidl")
    assert said.exit_code == 2
    assert "There is no command 'buidl'. Did you mean build?" in said.stderr


def test_an_unknown_command_gets_the_list(run: Run) -> None:
    """Where nothing is near, all commands are named."""
    assert (
        "There is no command 'xyz'. Commands are: post, task, context, tool, source, language."
        in run("new", "xyz").stderr
    )


def test_an_unknown_option_is_wrong_use(run: Run) -> None:
    """An option that does not exist ends with 2, as Click does it."""
    assert run("build", "--nope").exit_code == 2
    assert run("--nope").exit_code == 2
