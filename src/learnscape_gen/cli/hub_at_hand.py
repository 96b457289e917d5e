"""The hub as commands look at it; files with errors are not in it, and that is said."""

# ruff: noqa: PLC0415 - the engine is imported when there is something to look at
from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.hub.model import Hub
    from learnscape_gen.project import Project


class HubAtHand(NamedTuple):
    """A hub, the project that it is made from, and whether no file had to be left out."""

    project: Project
    hub: Hub
    whole: bool

    @property
    def root(self) -> Path:
        """Return the project's folder."""
        return self.project.root


def hub_at_hand(context: click.Context, folder: str, *, drafts: bool) -> HubAtHand:
    """Return the hub in a folder.

    Args:
        context: that of the command.
        folder: the project's folder as it was typed.
        drafts: whether drafts are taken in.

    Raises:
        WrongUseError: there is none.

    """
    from learnscape_gen.build import assembled
    from learnscape_gen.cli.open_project import open_project
    from learnscape_gen.cli.progress import Progress

    project = open_project(context, folder)
    with Progress() as progress:
        hub, problems = assembled(project, progress, drafts=drafts)
    return HubAtHand(project, hub, not tell_left_out(problems, folder))


def tell_left_out(problems: Iterable[Problem], folder: str) -> bool:
    """Say how many files are not in a hub because of errors, and return whether there are any.

    Args:
        problems: what was found.
        folder: the project's folder as it was typed.

    """
    from learnscape_gen.cli.counted import counted
    from learnscape_gen.cli.format_text import check_command

    broken = {problem.location.path for problem in problems if problem.is_error}
    if broken:
        click.echo(
            f"Left out, because they have errors: {counted(len(broken), 'file')}. "
            f"{check_command(folder)} tells of them.",
            err=True,
        )
    return bool(broken)
