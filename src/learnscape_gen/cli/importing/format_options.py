"""The options that only some formats have; each is handed on to the importer under its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.ending import WrongUseError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from learnscape_gen.cli.options import Command
    from learnscape_gen.importers.formats import Format


_TYPED = {"mapping": "--column", "dates": "--dates"}
"""The options by their names, as `Format.options` has them, and as they are typed."""


def options_of(chosen: Format, options: Mapping[str, object]) -> dict[str, object]:
    """Return what was given for a format.

    Args:
        chosen: the format.
        options: all options, by their names.

    Raises:
        WrongUseError: something was given that the format does not have.

    """
    given = {name: value for name in _TYPED if (value := options.get(name))}
    for name in given:
        if name not in chosen.options:
            raise WrongUseError(f"{_TYPED[name]} means nothing for {chosen.name}.")
    return given


def format_options(command: Command) -> Command:
    """Add the options to a command."""
    for option in (
        click.option(
            "--dates",
            type=click.Choice(("day-first", "month-first")),
            help="csv: how dates such as 3/4/2024 are meant.",
        ),
        click.option(
            "--column",
            "mapping",
            multiple=True,
            metavar="NAME=KEY",
            callback=_mapping,
            help="csv: what a column is, such as Link=url. Repeatable.",
        ),
    ):
        command = option(command)
    return command


def _mapping(
    context: click.Context, parameter: click.Parameter, pairs: tuple[str, ...]
) -> dict[str, str]:
    """Return the keys of columns by their names, which may hold an equals sign."""
    found = {}
    for pair in pairs:
        name, equals, key = pair.rpartition("=")
        if not equals or not name.strip():
            raise click.BadParameter("Write it as NAME=KEY.", context, parameter)
        found[name.strip()] = key.strip()
    return found
