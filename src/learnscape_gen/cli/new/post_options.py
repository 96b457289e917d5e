"""The options by which a post is described without being asked: of `new post` and of `add`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable

_Command = TypeVar("_Command", bound="Callable[..., None]")


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


def post_options(command: _Command) -> _Command:
    """Add the options to a command."""
    for option in (
        click.option("--draft", is_flag=True, help="Keep it out of the site for now."),
        click.option("--access", default="", help="free, login or paid."),
        click.option("--minutes", default="", help="How long it takes."),
        click.option(
            "--moment", multiple=True, help="new, more, apply, solve or change. Repeatable."
        ),
        click.option("--why", default="", help="One line: why it is in the learnscape."),
        click.option("--task", multiple=True, help="The task it helps with. Repeatable."),
        click.option(
            "--tool", multiple=True, help="The tool or medium it is used with. Repeatable."
        ),
        click.option("--source", default="", help="Who made it: an id, a title or a synonym."),
        click.option(
            "--fact",
            multiple=True,
            help="An answer to one of the five questions: designated=no. Repeatable.",
        ),
        click.option("--type", "learning", default="", help="formal, non-formal or informal."),
    ):
        command = option(command)
    return command
