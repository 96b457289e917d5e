"""`learnscape mention`: tells pages that a post of this hub is about them."""

# ruff: noqa: PLC0415 - what asks and tells is imported when there is something to tell
from __future__ import annotations

import click

from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.options import (
    at_once_option,
    format_option,
    minutes_option,
    pause_option,
    project_argument,
)

_EXAMPLES = examples(
    ("learnscape mention --dry-run", "show whom it would ask, and ask nobody"),
    ("learnscape mention", "tell pages that posts are about them"),
    ("learnscape mention --format json", "the same, for a program"),
)


@click.command(epilog=_EXAMPLES)
@project_argument
@click.option("--dry-run", is_flag=True, help="Show whom it would ask; ask nobody, write nothing.")
@click.option(
    "--unchecked", is_flag=True, help="Do not look first that our pages are published as they are."
)
@format_option("How to tell the outcome: in words, or as one JSON object.")
@minutes_option
@pause_option
@at_once_option
@click.option("--private", is_flag=True, help="Ask and tell addresses in your own network, too.")
@click.pass_context
def mention(  # noqa: PLR0913 - one argument an option
    context: click.Context,
    /,
    *,
    project: str,
    dry_run: bool,
    unchecked: bool,
    form: str,
    minutes: float,
    pause: float,
    at_once: int,
    private: bool,
) -> None:
    """Tell pages that a post of this hub is about them: by Webmention, or pingback to old blogs.

    Run it when the hub is published. Each page is asked whether it wants to be told, and told
    once; a page is told again when its post is gone. What was said is kept in
    mentions-sent.jsonl, a file to commit.

    Each host is asked one thing at a time, with a pause between. Ctrl-C keeps what is known by
    then. What servers of strangers answer never fails the run: it ends with 0.
    """
    from learnscape_gen.cli.ending import RefusedError
    from learnscape_gen.cli.hub_at_hand import hub_at_hand
    from learnscape_gen.cli.manners import manners_for
    from learnscape_gen.cli.mention.passing import run_pass, show_plan
    from learnscape_gen.mentions.own_address import objection
    from learnscape_gen.mentions.pairs import hub_mentions

    at_hand = hub_at_hand(context, project, drafts=False)
    config = at_hand.project.config
    if why := objection(config.site_url, private=private):
        raise RefusedError(
            f"Error: base_url is {config.site_url}: {why}.\n"
            "Nobody was asked. Write into learnscape.toml where the hub is published."
        )
    mentions = hub_mentions(at_hand.hub, config, whole=at_hand.whole)
    if dry_run:
        show_plan(at_hand.root, mentions, form)
        return
    manners = manners_for(at_hand.project, minutes, pause, at_once, private=private)
    run_pass(at_hand.root, mentions, manners, form, checked=not unchecked)
