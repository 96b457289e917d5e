"""The option that all `learnscape review` commands share."""

from __future__ import annotations

import click

project_option = click.option(
    "--project",
    default=".",
    type=click.Path(exists=True, file_okay=False),
    help="The hub's folder.  [default: this folder]",
)
