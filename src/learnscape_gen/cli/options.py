"""The arguments and options that `build` and `check` share."""

from __future__ import annotations

import click

FORMATS = ("text", "json", "github")

project_argument = click.argument(
    "project", default=".", type=click.Path(exists=True, file_okay=False)
)
drafts_option = click.option("--drafts", is_flag=True, help="Take in posts marked as drafts.")
output_option = click.option(
    "--output", type=click.Path(), help="Where the site goes.  [default: PROJECT/site]"
)
strict_option = click.option("--strict", is_flag=True, help="Let warnings count as errors.")
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How to tell the outcome: in words, as one JSON object, or as notes for GitHub Actions.",
)
