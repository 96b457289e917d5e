"""The arguments and options that all `learnscape new` commands share."""

from __future__ import annotations

from typing import TypedDict

import click

from learnscape_gen.cli.options import Command, project_option


class Shared(TypedDict):
    """What the shared options give: the title, the name of the file, the hub, whether to ask."""

    title: str
    slug: str
    project: str
    no_input: bool


class TitledCommand(click.Command):
    """A command whose argument is a title, which may begin with a dash."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; where a title was taken for an option, say how to write it."""
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as fault:
            told = f"{fault.message} A title that begins with a dash needs -- before it."
            raise click.NoSuchOption(
                fault.option_name, told, fault.possibilities, fault.ctx
            ) from None


def shared_options(command: Command) -> Command:
    """Add the title and the options that every kind of file has."""
    return hub_options(click.argument("title", required=False, default="")(command))


def hub_options(command: Command) -> Command:
    """Add the options that every kind of file has."""
    for option in (
        click.option("--no-input", is_flag=True, help="Never ask; leave open what is missing."),
        project_option,
        click.option("--slug", default="", help="Name of the file; made from the title otherwise."),
    ):
        command = option(command)
    return command
