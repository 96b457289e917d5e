"""The options by which a post is described without being asked: of `new post`, `add`, `triage`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

import click

if TYPE_CHECKING:
    from learnscape_gen.cli.options import Command


class PostOptions(TypedDict):
    """What the options give, as it was typed."""

    learning: str
    fact: tuple[str, ...]
    source: str
    tool: tuple[str, ...]
    task: tuple[str, ...]
    why: str
    moment: tuple[str, ...]
    minutes: str
    access: str
    draft: bool


type_option = click.option("--type", "learning", default="", help="formal, non-formal or informal.")
source_option = click.option(
    "--source", default="", help="Who made it: an id, a title or a synonym."
)
tool_option = click.option(
    "--tool", multiple=True, help="The tool or medium it is used with. Repeatable."
)
task_option = click.option("--task", multiple=True, help="The task it helps with. Repeatable.")
why_option = click.option("--why", default="", help="One line: why it is in the learnscape.")


def post_options(command: Command) -> Command:
    """Add the options to a command."""
    for option in (
        click.option("--draft", is_flag=True, help="Keep it out of the site for now."),
        click.option("--access", default="", help="free, login or paid."),
        click.option("--minutes", default="", help="How long it takes."),
        click.option(
            "--moment", multiple=True, help="new, more, apply, solve or change. Repeatable."
        ),
        why_option,
        task_option,
        tool_option,
        source_option,
        click.option(
            "--fact",
            multiple=True,
            help="An answer to one of the five questions: designated=no. Repeatable.",
        ),
        type_option,
    ):
        command = option(command)
    return command
