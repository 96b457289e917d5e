"""Shows how far a long stage has come: on a terminal only, and only when the work takes a while."""

# ruff: noqa: PLC0415 - rich takes longer to import than most builds take to run
from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, Self

import click

from learnscape_gen.cli.terminal import is_dumb, is_terminal
from learnscape_gen.flow.run import WAITING

if TYPE_CHECKING:
    from types import TracebackType

    from rich.progress import Progress as Bar
    from rich.progress import TaskID

PATIENCE = 0.5
"""Seconds for which nobody needs to be told that something is going on."""


class Progress:
    """A bar for each stage, on standard error; it goes away at the end.

    Args:
        patience: seconds to wait before anything is shown.

    """

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._visible = is_terminal(sys.stderr) and not is_dumb()
        self._started = monotonic()
        self._bar: Bar | None = None
        self._stages: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        """Begin to wait."""
        self._started = monotonic()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the bars away."""
        if self._bar:
            self._bar.stop()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show how much of a stage is done; where it is not known how much that is of, 0 is."""
        if stage == WAITING:
            click.echo("Another build of this hub is at work; this one waits for it.", err=True)
            return
        if not self._visible:
            return
        if self._bar is None:
            if monotonic() - self._started < self._patience:
                return
            self._bar = _bar()
        if stage not in self._stages:
            self._stages[stage] = self._bar.add_task(stage, total=total or None)
        self._bar.update(self._stages[stage], completed=done)


def _bar() -> Bar:
    """Return a bar that is being shown."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    bar = Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    bar.start()
    return bar
