"""Runs a pass over the links of a hub, shows how far it has come, and tells what it came to."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

import io
import sys
from time import monotonic
from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.ending import StoppedError
from learnscape_gen.cli.exit_code import ExitCode
from learnscape_gen.cli.pass_refused import calm_refusals
from learnscape_gen.cli.today import today

if TYPE_CHECKING:
    from learnscape_gen.fetch.manners import Manners
    from learnscape_gen.links.passing import Pass
    from learnscape_gen.project import Project

TROUBLED = ("dead", "suspicious")
"""States with which a strict pass ends badly."""


def run_pass(opened: Project, project: str, manners: Manners, archive: str, form: str) -> Pass:
    """Make a pass and print what it came to.

    Args:
        opened: the hub.
        project: its folder as it was typed.
        manners: how hosts are asked.
        archive: the address of a service that knows copies; empty to look up none.
        form: how to tell it.

    Raises:
        RefusedError: the ledger is broken, or no host answered.
        StoppedError: somebody pressed Ctrl-C; what was known by then is written down.

    """
    from learnscape_gen.cli.progress import Progress
    from learnscape_gen.links.passing import make_pass

    started = monotonic()
    with calm_refusals(), Progress() as progress:
        done = make_pass(opened, manners, today(), archive, lambda n, of: progress("Asking", n, of))
    tell(done, opened, project, form, monotonic() - started)
    if done.stopped:
        raise StoppedError("Stopped. What was found by then is in the ledger.")
    return done


def exit_code(done: Pass, *, strict: bool) -> ExitCode:
    """Return how a pass ends."""
    troubled = any(entry.state in TROUBLED for entry in done.entries.values())
    return ExitCode.PROBLEMS if strict and troubled else ExitCode.GOOD


def tell(done: Pass, opened: Project, project: str, form: str, span: float) -> None:
    """Print what a pass came to; `span` is how many seconds it took."""
    from learnscape_gen.cli.links.as_json import as_json
    from learnscape_gen.cli.links.issue import as_issue
    from learnscape_gen.cli.links.summary import summary
    from learnscape_gen.cli.tell import tell as tell_problems
    from learnscape_gen.diagnostics import in_reading_order
    from learnscape_gen.links.worth_telling import worth_telling

    if form == "json":
        click.echo(as_json(done))
    elif form == "markdown":
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")  # as issues are, on Windows too
        click.echo(as_issue(done), nl=False)
    else:
        problems = in_reading_order(worth_telling(opened.root, done))
        tell_problems(problems, summary(done, span), project, form)
