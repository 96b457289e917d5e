"""`learnscape new context`: a work context, the folder in which its tasks stand."""

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
    ('learnscape new context "Supporting customers"', "content/work/supporting-customers/"),
    ('learnscape new context "Supporting customers" --slug customers', "content/work/customers/"),
)


@click.command(cls=TitledCommand, epilog=_EXAMPLES)
@shared_options
@click.pass_context
def context(ctx: click.Context, /, **shared: Unpack[Shared]) -> None:
    """Add a work context, a kind of work with its tasks.

    The home page asks readers what they are working on, and shows the contexts as answers.
    """
    from learnscape_gen.cli.new.new_term import add_term

    name = add_term(ctx, "context", {}, shared)
    click.echo(f'Now its first task: learnscape new task "A title" --context {name}')
