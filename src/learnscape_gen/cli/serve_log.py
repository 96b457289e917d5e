"""What the terminal shows of a preview: a line a change, and problems when they change."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.counted import counted, seconds
from learnscape_gen.cli.format_text import as_text
from learnscape_gen.cli.printable import printable
from learnscape_gen.cli.terminal import wants_no_colour
from learnscape_gen.diagnostics import Severity

if TYPE_CHECKING:
    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.serve.rebuild import Rebuilt

_WORTH = (Severity.ERROR, Severity.WARNING)


class ServeLog:
    """Tells of builds, and of the same thing only once.

    Args:
        project: the project's folder as it was typed.

    """

    def __init__(self, project: str) -> None:
        self._project = project
        self._told: tuple[Problem, ...] = ()
        self._trouble = ""

    def begin(self, first: Rebuilt, address: str, port: int, *, taken: bool) -> None:
        """Tell of the first build, and where to look.

        Args:
            first: that build.
            address: where the home page is.
            port: the one that was wanted.
            taken: whether it is another one.

        """
        problems = _problems(first)
        self._show(problems, first.trouble)
        if first.trouble or not first.report.published:
            click.echo("Nothing could be built yet.")
        elif any(problem.is_error for problem in problems):
            click.echo("What has an error is left out until it is mended.")
        if taken:
            click.echo(f"Port {port} can't be had; this is the next one that is free.")
        click.echo(f"Serving the hub at {address}")
        click.echo("Save a file and the page follows. Drafts are shown. Ctrl-C ends it.")

    def tell(self, done: Rebuilt) -> None:
        """Tell of a build, unless nothing came of it."""
        problems = _problems(done)
        was_wrong = bool(self._trouble) or any(problem.is_error for problem in self._told)
        is_news = (problems, done.trouble) != (self._told, self._trouble)
        if is_news:
            self._show(problems, done.trouble)
        if done.failed and not done.report.published:
            if is_news:
                self._line("The pages stay as they were until this is mended.")
        elif done.changed or was_wrong:
            mended = "Mended. " if was_wrong and not done.failed else ""
            changed = counted(len(done.changed), "file") if done.changed else "Nothing"
            self._line(f"{mended}{changed} of the site changed, in {seconds(done.report.seconds)}.")

    def _show(self, problems: tuple[Problem, ...], trouble: str) -> None:
        if trouble:
            click.echo(f"Error: {printable(trouble)}")
        if problems:
            # None leaves it to Click: colours on a terminal, none in a file or pipe.
            colour = False if wants_no_colour() else None
            click.echo(as_text(problems, self._project), color=colour)
        self._told, self._trouble = problems, trouble

    def _line(self, text: str) -> None:
        click.echo(f"{time.strftime('%H:%M:%S')}  {text}")


def _problems(done: Rebuilt) -> tuple[Problem, ...]:
    return tuple(problem for problem in done.report.problems if problem.severity in _WORTH)
