"""Prints the outcome of a build or a check in the form that was asked for."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.counted import counted
from learnscape_gen.cli.format_github import as_github
from learnscape_gen.cli.format_json import as_json
from learnscape_gen.cli.format_text import as_text
from learnscape_gen.cli.printable import printable
from learnscape_gen.cli.terminal import wants_no_colour

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.report import BuildReport


def tell_json(report: BuildReport, *, strict: bool) -> None:
    """Print a report as one JSON object."""
    click.echo(as_json(report, strict=strict))


def tell_reasons(report: BuildReport) -> None:
    """Print why each page was drawn, whether the index was made, and how long each stage took."""
    for path, reason in sorted(report.reasons.items()):
        click.echo(f"{printable(path)}: {reason}")
    if report.index.reason:
        made = "made" if report.index.made else "not made"
        click.echo(f"The search index was {made}: {report.index.reason}.")
    took = ", ".join(f"{stage} {span:.2f} s" for stage, span in report.timings.items())
    click.echo(
        f"Read {counted(report.read, 'file')}, drew {counted(report.rendered, 'page')}, "
        f"kept {report.fresh:,}. {took}; {report.peak_memory_mib:.0f} MiB."
    )


def tell(problems: Iterable[Problem], summary: str, project: str, form: str) -> None:
    """Print problems, then the summary.

    Args:
        problems: those to list.
        summary: the last lines.
        project: the project's folder as it was typed.
        form: "text" or "github".

    """
    if form == "github":
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")  # GitHub reads it so, on Windows too
        click.echo(as_github(problems, project) + summary)
        return
    listed = as_text(problems, project)
    # None leaves it to Click: colours on a terminal, none in a file or pipe.
    colour = False if wants_no_colour() else None
    click.echo(f"{listed}\n{summary}" if listed else summary, color=colour)
