"""The last lines of `build` and `check`: what was done, what was found, what to do now."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from learnscape_gen.cli.counted import counted, items_wait, seconds
from learnscape_gen.cli.format_text import check_command
from learnscape_gen.cli.shown_path import shell_word
from learnscape_gen.content.inbox import waiting_in
from learnscape_gen.diagnostics import Severity

if TYPE_CHECKING:
    from learnscape_gen.report import BuildReport


def build_summary(report: BuildReport, project: str, output: str, *, strict: bool) -> str:
    """Return what there is to say after a build.

    Args:
        report: what the build did and found.
        project: the project's folder as it was typed.
        output: the output folder as it can be typed.
        strict: whether warnings count as errors.

    """
    errors = report.count(Severity.ERROR)
    lines = [_found(report, project)]
    if report.published:
        lines.append(
            f"Built {counted(report.pages, 'page')} in {seconds(report.seconds)}: "
            f"{len(report.written):,} written, {report.unchanged:,} unchanged, "
            f"{len(report.pruned):,} pruned.",
        )
        if errors:
            lines.append("What has an error was left out.")
        home = os.path.join(output, "index.html").replace(os.sep, "/")  # noqa: PTH118 - as typed
        lines.append(f"Open {home} or run: python -m http.server --directory {shell_word(output)}")
    elif errors:
        lines.append("Nothing was published. Mend the errors above and build again.")
    elif report.failed(strict=strict):
        lines.append("Nothing was published: --strict lets no warning pass.")
    return "\n".join(line for line in lines if line)


def check_summary(report: BuildReport, *, strict: bool) -> str:
    """Return what there is to say after a check."""
    looked = f"Checked {counted(report.pages, 'page')} in {seconds(report.seconds)}"
    if not report.problems:
        return f"{looked}: there is nothing to mend."
    found = _list(report, *Severity)
    if report.count(Severity.ERROR):
        outcome = "Errors stop a build; mend these first."
    elif report.failed(strict=strict):
        outcome = "With --strict, warnings stop a build."
    else:
        outcome = "None of it stops a build."
    return f"{looked}: {found}. {outcome}"


def inbox_told(project: str) -> str:
    """Return a line on what waits in the inbox, or nothing where nothing does.

    Args:
        project: the project's folder as it was typed.

    """
    with suppress(OSError):
        if count := len(waiting_in(Path(project))):
            return f"\n{items_wait(count)} in the inbox: {triage_command(project)}"
    return ""


def triage_command(project: str) -> str:
    """Return the command that goes through the inbox of a project, as it has to be typed."""
    return "learnscape triage" + ("" if project == "." else f" --project {shell_word(project)}")


def _found(report: BuildReport, project: str) -> str:
    """Count what was found; a build shows errors and warnings, and only counts the hints."""
    shown = _list(report, Severity.ERROR, Severity.WARNING)
    hints = report.count(Severity.HINT)
    shows = "shows it" if hints == 1 else "shows them"
    told = f"{counted(hints, 'hint')}; {check_command(project)} {shows}." if hints else ""
    return " ".join(part for part in (f"{shown}." if shown else "", told) if part)


def _list(report: BuildReport, *severities: Severity) -> str:
    """Return counts such as `3 errors, 1 warning`, without those that are none."""
    counts = [(report.count(severity), severity) for severity in severities]
    return ", ".join(counted(number, severity.value) for number, severity in counts if number)
