"""Tables for people: as wide as the terminal, or as what they say where there is none."""

# ruff: noqa: PLC0415 - rich takes longer to import than most commands take to run
from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.printable import printable
from learnscape_gen.cli.terminal import is_terminal, wants_no_colour

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WIDE = 10_000
"""In a file or a pipe no line is broken: programs such as grep look for whole ones."""


def show_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table.

    Args:
        title: what it lists; empty for none.
        columns: what stands over each column.
        rows: the cells, which strangers may have written.

    """
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    terminal = is_terminal(sys.stdout)
    console = Console(
        width=None if terminal else _WIDE, no_color=wants_no_colour(), highlight=False, emoji=False
    )
    table = Table(box=None, pad_edge=False)
    for name in columns:
        table.add_column(Text(name), overflow="fold", header_style="dim")
    for row in rows:
        table.add_row(*(Text(printable(cell)) for cell in row))
    if title:
        click.secho(title, bold=True)
    with console.capture() as shown:
        console.print(table)
    for line in shown.get().splitlines():
        click.echo(line.rstrip())
