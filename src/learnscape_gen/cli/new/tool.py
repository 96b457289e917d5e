"""`learnscape new tool`: a social tool or another medium that posts are used with."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.new.options import TitledCommand, shared_options
from learnscape_gen.cli.new.template import Key

if TYPE_CHECKING:
    from typing import Unpack

    from learnscape_gen.cli.new.options import Shared

_EXAMPLES = examples(
    ('learnscape new tool "Team wiki"', "an informal medium"),
    ('learnscape new tool "Workshop" --medium instructional', "one that is made to teach"),
)

_KEYS = (
    Key("medium", "informal, or instructional: made to teach; no type of learning", "informal"),
    Key("summary", "one line: what it is", "Pages that anyone in the group may edit."),
    Key("how_to_join", "how a colleague gets in", "Ask the team lead for an account."),
    Key("etiquette", "what is good manners there", "Say what you changed."),
    Key("examples", "products and places", "[MediaWiki, DokuWiki]"),
    Key("seen_alive", "when somebody last saw that it is in use", "2026-11-02"),
    Key("synonyms", "what else people call it; posts may use these words too", "[one, two]"),
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

    name = add_term(context, "tool", _KEYS, {"medium": medium}, shared)
    click.echo(f"Posts name it so: social_tool: {name}")
