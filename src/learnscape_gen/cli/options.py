"""The arguments and options that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable

Command = TypeVar("Command", bound="Callable[..., None]")

FORMATS = ("text", "json", "github")
_WORDS_OR_JSON = ("text", "json")


def format_option(
    how: str, formats: tuple[str, ...] = _WORDS_OR_JSON
) -> Callable[[Command], Command]:
    """Return the option that says in which form a command tells what it has to.

    Args:
        how: what its help says.
        formats: the forms, the usual one first.

    """
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help=how,
    )


project_argument = click.argument(
    "project", default=".", type=click.Path(exists=True, file_okay=False)
)
project_option = click.option(
    "--project",
    default=".",
    type=click.Path(exists=True, file_okay=False),
    help="The hub's folder.  [default: this folder]",
)
drafts_option = click.option("--drafts", is_flag=True, help="Take in posts marked as drafts.")
output_option = click.option(
    "--output", type=click.Path(), help="Where the site goes.  [default: PROJECT/site]"
)
strict_option = click.option("--strict", is_flag=True, help="Let warnings count as errors.")
outcome_option = format_option(
    "How to tell the outcome: in words, as one JSON object, or as notes for GitHub Actions.",
    FORMATS,
)
minutes_option = click.option(
    "--minutes",
    type=click.FloatRange(min=0, min_open=True),
    default=20.0,
    show_default=True,
    help="The most that asking may take.",
)
pause_option = click.option(
    "--pause",
    type=click.FloatRange(min=0, max=60),
    default=1.0,
    show_default=True,
    help="Seconds between two requests to one host.",
)
at_once_option = click.option(
    "--at-once",
    type=click.IntRange(min=1, max=100),
    default=16,
    show_default=True,
    help="Requests at a time, to all hosts together.",
)
