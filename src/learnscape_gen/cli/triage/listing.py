"""Lists what waits in the inbox, with what is proposed."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.counted import items_wait
from learnscape_gen.cli.printable import printable
from learnscape_gen.cli.shown_path import shown_path
from learnscape_gen.cli.summary import triage_command
from learnscape_gen.cli.triage.screen import as_lines, as_values
from learnscape_gen.content.inbox import INBOX_FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from learnscape_gen.cli.triage.desk import Desk, OnTheDesk


def tell(desk: Desk, paths: Sequence[str], project: str, form: str, *, is_all: bool) -> None:
    """Print items, each with its proposals and their reasons.

    Args:
        desk: what reads them.
        paths: the items, relative to the project.
        project: the project's folder as it was typed.
        form: "text" or "json".
        is_all: whether these are all that wait.

    """
    if form == "json":
        items = [as_values(found) for _, found in _looked_at(desk, paths)]
        click.echo(json.dumps({"items": items}, indent=2))
        return
    for path, found in _looked_at(desk, paths):
        click.echo(printable(shown_path(path, project)))
        click.echo("\n".join(as_lines(found)))
        click.echo()
    if not paths:
        click.echo(f"Nothing waits in {INBOX_FOLDER}/.")
    elif is_all:
        click.echo(f"{items_wait(len(paths))}. To decide: {triage_command(project)}")


def _looked_at(desk: Desk, paths: Sequence[str]) -> Iterator[tuple[str, OnTheDesk]]:
    """Yield the items one by one, but for those that somebody took away meanwhile."""
    for path in paths:
        with suppress(FileNotFoundError):
            yield path, desk.look_at(path)
