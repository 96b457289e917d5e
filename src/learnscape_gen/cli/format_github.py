"""Problems as workflow commands, which GitHub Actions shows beside the lines of a pull request.

The form: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.cli.printable import printable
from learnscape_gen.cli.shown_path import shown_path
from learnscape_gen.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.diagnostics import Problem

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def as_github(problems: Iterable[Problem], project: str) -> str:
    """Return one workflow command a line.

    Args:
        problems: in reading order.
        project: the project's folder as it was typed, from the top of the repository.

    """
    return "".join(f"{_command(problem, project)}\n" for problem in problems)


def _command(problem: Problem, project: str) -> str:
    at = problem.location
    properties = {
        "file": shown_path(at.path, project),
        "line": str(at.line) if at.line else "",
        "col": str(at.column) if at.column else "",
        "title": problem.code,
    }
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items() if value)
    # A line break between what is wrong and what to do; GitHub shows it as one.
    told = "%0A".join(_data(text) for text in (problem.message, problem.hint) if text)
    return f"::{_COMMANDS[problem.severity]} {written}::{told}"


def _data(text: str) -> str:
    """Return text for the end of a command, where % begins an escape."""
    return printable(text).replace("%", "%25")


def _property(text: str) -> str:
    """Return text for a property, which a colon or comma would end."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
