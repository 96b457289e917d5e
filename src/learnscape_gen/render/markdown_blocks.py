"""Blocks of Markdown, put together from what is in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BARE_PIPE = re.compile(r"(?<!\\)\|")
_PIPE = r"\\|"


def heading(level: int, text: str) -> str:
    """Return a heading, which is one line."""
    return f"{'#' * level} {one_line(text)}"


def one_line(text: str) -> str:
    """Return text of several lines on one."""
    return " ".join(line.removesuffix("\\").strip() for line in text.split("\n"))


def quoted(block: str) -> str:
    """Return a block as a quotation."""
    return "\n".join(f"> {line}".rstrip() for line in block.split("\n"))


def indented(block: str, width: int) -> str:
    """Return a block whose lines but the first stand further in."""
    first, *rest = block.split("\n")
    return "\n".join((first, *(f"{' ' * width}{line}" if line else "" for line in rest)))


def listed(entries: Iterable[tuple[str, str]], *, loose: bool) -> str:
    """Return a list.

    Args:
        entries: the mark of each entry and what is in it.
        loose: whether an empty line stands between entries.

    """
    lines = (
        f"{mark} {indented(inner, len(mark) + 1)}".rstrip() if inner else mark
        for mark, inner in entries
    )
    return ("\n\n" if loose else "\n").join(lines)


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table; the first row is its head, and cells that span several are written once."""
    width = max(map(len, rows))
    lines = [_row(row, width) for row in rows]
    return "\n".join((lines[0], f"|{' --- |' * width}", *lines[1:]))


def _row(cells: Sequence[str], width: int) -> str:
    filled = (*cells, *[""] * (width - len(cells)))
    return f"| {' | '.join(_BARE_PIPE.sub(_PIPE, one_line(cell)) for cell in filled)} |"
