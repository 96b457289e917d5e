"""Files that a command makes: written where nothing of somebody else's stands."""

# ruff: noqa: PLC0415 - imported when files are written, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.ending import RefusedError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_LOOKED_AT = 400
"""So many bytes at the top of a file are looked at for that line."""


def write_made(folder: Path, files: Mapping[str, str]) -> None:
    """Write files, and say which; leave those that are there and are not made by us.

    Args:
        folder: where they go.
        files: texts by paths below the folder.

    Raises:
        RefusedError: a link leads out of the folder.
        OSError: a file can't be written.

    """
    from learnscape_gen.schema.json_text import MADE
    from learnscape_gen.state.files import read_file, write_file

    for path in files:
        # A hub may come from a stranger, with links in it.
        if not (folder / path).resolve().is_relative_to(folder.resolve()):
            raise RefusedError(f"Error: {folder / path} leads out of {folder}. Nothing is written.")
    left: list[str] = []
    wrote = False
    for path, text in files.items():
        target, content = folder / path, text.encode()
        before = read_file(target)
        if before == content:
            continue
        if before is not None and MADE.encode() not in before[:_LOOKED_AT]:
            left.append(path)
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        write_file(target, content)
        click.echo(f"Wrote {target}")
        wrote = True
    for path in left:
        click.echo(f"Left {folder / path} as it is: it is yours. What would stand in it:")
        click.echo("".join(f"  {line}\n" for line in files[path].splitlines()), nl=False)
    if not (left or wrote):
        click.echo("All is as it should be.")
