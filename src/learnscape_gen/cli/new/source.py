"""`learnscape new source`: a person, organisation, community or site that posts come from."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.new.options import TitledCommand, shared_options

if TYPE_CHECKING:
    from typing import Unpack

    from learnscape_gen.cli.new.options import Shared

_EXAMPLES = examples(
    ('learnscape new source "Google SRE" --url https://sre.google/', "with its address"),
    ('learnscape new source "Amy Edmondson" --kind person', "with its kind"),
)


@click.command(cls=TitledCommand, epilog=_EXAMPLES)
@click.option("--kind", default="", help="person, organisation, community or site.")
@click.option("--url", default="", help="Where it is.")
@shared_options
@click.pass_context
def source(context: click.Context, /, kind: str, url: str, **shared: Unpack[Shared]) -> None:
    """Add a source, somebody or something that posts come from."""
    from learnscape_gen.cli.new.new_term import add_term

    name = add_term(context, "source", {"kind": kind, "url": url}, shared)
    click.echo(f"Posts name it so: source: {name}")
