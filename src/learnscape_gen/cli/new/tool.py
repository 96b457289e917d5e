"""`learnscape new tool`: a social tool or another medium that posts are used with."""

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
    ('learnscape new tool "Team wiki"', "an informal medium"),
    ('learnscape new tool "Workshop" --medium instructional', "one that is made to teach"),
)


@click.command(cls=TitledCommand, epilog=_EXAMPLES)
@click.option("--medium", default="informal", help="informal or instructional.", show_default=True)
@shared_options
@click.pass_context
def tool(context: click.Context, /, medium: str, **shared: Unpack[Shared]) -> None:
    """Add a social tool or another medium.

    The medium says nothing about the type of learning: a blog can serve all three.
    """
    from learnscape_gen.cli.new.new_term import add_term

    name = add_term(context, "tool", {"medium": medium}, shared)
    click.echo(f"Posts name it so: social_tool: {name}")
