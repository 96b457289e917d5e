"""Opens the project that a command works on, or says why there is none."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.cli.ending import PROJECT, WrongUseError

if TYPE_CHECKING:
    import click

    from learnscape_gen.project import Project


def open_project(context: click.Context, folder: str) -> Project:
    """Return the project in a folder.

    Raises:
        WrongUseError: there is none.

    """
    from pathlib import Path

    from learnscape_gen.project import NotAProjectError, load_project

    context.meta[PROJECT] = Path(folder)
    try:
        return load_project(Path(folder))
    except NotAProjectError as fault:
        raise WrongUseError(
            f"{fault} is no learnscape: it holds neither learnscape.toml nor content/. "
            "Go to your hub's folder, or make one: learnscape init my-hub",
        ) from None
