"""Problems in words, for people: by file, each with what to do about it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.counted import counted
from learnscape_gen.cli.printable import printable
from learnscape_gen.cli.shown_path import shell_word, shown_place
from learnscape_gen.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.diagnostics import Problem

FILES_SHOWN = 50
PROBLEMS_SHOWN_IN_FILE = 20
"""Nobody reads more at a time; the rest is counted, and `--format json` has all of it."""

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}


def as_text(problems: Iterable[Problem], project: str) -> str:
    """Return problems as text with colours, or an empty string.

    Args:
        problems: in reading order.
        project: the project's folder as it was typed.

    """
    files = [list(group) for _, group in groupby(problems, key=lambda p: p.location.path)]
    if len(files) > FILES_SHOWN:
        # What is cut off should not be what stops the build.
        files.sort(key=lambda group: not any(problem.is_error for problem in group))
    blocks = [_file(group, project) for group in files[:FILES_SHOWN]]
    if rest := files[FILES_SHOWN:]:
        more = counted(sum(map(len, rest)), "more problem")
        blocks.append(
            f"... and {more} in {counted(len(rest), 'more file')}. "
            f"All of them: {check_command(project)} --format json\n",
        )
    return "\n".join(blocks)


def check_command(project: str) -> str:
    """Return the command that checks a project, as it has to be typed."""
    return "learnscape check" if project == "." else f"learnscape check {shell_word(project)}"


def _file(problems: list[Problem], project: str) -> str:
    """Return the problems of one file."""
    lines = [_problem(problem, project) for problem in problems[:PROBLEMS_SHOWN_IN_FILE]]
    if len(problems) > PROBLEMS_SHOWN_IN_FILE:
        more = counted(len(problems) - PROBLEMS_SHOWN_IN_FILE, "more problem")
        lines.append(f"... and {more} in this file\n")
    return "".join(lines)


def _problem(problem: Problem, project: str) -> str:
    place = click.style(shown_place(problem.location, project), bold=True)
    severity = click.style(problem.severity, fg=_COLOURS[problem.severity])
    told = f"{place}  {severity} {problem.code}  {printable(problem.message)}\n"
    return told + (f"    {printable(problem.hint)}\n" if problem.hint else "")
