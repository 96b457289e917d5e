"""Runs a pass that tells pages of their mentions, and says what it came to."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.ending import RefusedError, StoppedError
from learnscape_gen.cli.pass_refused import calm_refusals
from learnscape_gen.cli.today import today

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.fetch.manners import Manners
    from learnscape_gen.mentions.pairs import HubMentions


def show_plan(root: Path, mentions: HubMentions, form: str) -> None:
    """Print what a pass would do.

    Args:
        root: the project's folder.
        mentions: those that the hub has.
        form: "text" or "json".

    Raises:
        RefusedError: the ledger is broken.

    """
    from learnscape_gen.cli.mention.as_json import as_json
    from learnscape_gen.cli.mention.summary import plan
    from learnscape_gen.mentions.passing import planned_errands

    with calm_refusals():
        planned = planned_errands(root, mentions, today())
    click.echo(as_json(planned, mentions) if form == "json" else plan(planned, mentions))


def run_pass(
    root: Path, mentions: HubMentions, manners: Manners, form: str, *, checked: bool
) -> None:
    """Make a pass and print what it came to.

    Args:
        root: the project's folder.
        mentions: those that the hub has.
        manners: how hosts are asked.
        form: "text" or "json".
        checked: whether to look first that the pages of the hub are published.

    Raises:
        RefusedError: the ledger is broken, the hub is not published, or no host answered.
        StoppedError: somebody pressed Ctrl-C; what was known by then is written down.

    """
    from learnscape_gen.cli.mention.as_json import as_json
    from learnscape_gen.cli.mention.summary import summary
    from learnscape_gen.cli.progress import Progress
    from learnscape_gen.mentions.passing import UnpublishedError, make_pass

    started = monotonic()
    try:
        with calm_refusals(), Progress() as progress:
            done = make_pass(
                root,
                mentions,
                manners,
                today(),
                lambda n, of: progress("Telling", n, of),
                checked=checked,
            )
    except UnpublishedError as fault:
        raise RefusedError(
            f"Error: the hub is not at {mentions.home} ({fault}).\n"
            "Nobody was asked. Publish it first; --unchecked does not look."
        ) from None
    told = summary(done, mentions, monotonic() - started)
    click.echo(as_json(done, mentions) if form == "json" else told)
    if done.stopped:
        raise StoppedError("Stopped. What was said by then is in the ledger.")
