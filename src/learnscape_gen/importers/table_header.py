"""Which row of a table names its columns, and what these are called where none does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.importers.column_kinds import could_be_name, is_address
from learnscape_gen.importers.column_names import meaning_of
from learnscape_gen.paths import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from learnscape_gen.importers.table_rows import Row

_LOOKED_AT = 10
"""Above the names there may be a heading, a date and an empty row."""


def header_index(rows: Sequence[Row], told: Collection[str]) -> int | None:
    """Return which of the first rows names the columns, or None.

    Args:
        rows: the first rows.
        told: names of columns that somebody has said.
    """
    # That is the one with most names that are known. Without any, it is the first, if it holds but
    # words, and addresses stand below it.
    said = {fold(name) for name in told}
    known = [_known(row.cells, said) for row in rows[:_LOOKED_AT]]
    if known and max(known) > 0:
        return known.index(max(known))
    first = rows[0].cells if rows else []
    is_header = bool(first) and all(could_be_name(cell) for cell in first if cell)
    below = [cell for row in rows[1:] for cell in row.cells]
    return 0 if is_header and all(first) and any(map(is_address, below)) else None


def _known(cells: Sequence[str], said: Collection[str]) -> int:
    """Return how many of the cells are known as names of columns; none, if one can't be a name."""
    if not all(could_be_name(cell) for cell in cells if cell):
        return 0
    return sum(bool(meaning_of(cell)[0]) or fold(cell[:200]) in said for cell in cells if cell)


def column_names(cells: Sequence[str], width: int) -> tuple[str, ...]:
    """Return a name for each column, no two of them alike.

    Args:
        cells: what the header says, if there is one.
        width: how many columns there are.

    """
    names: dict[str, int] = {}
    for index in range(max(width, len(cells))):
        said = " ".join(cells[index].split()) if index < len(cells) else ""
        said = said or f"column {index + 1}"
        count, name = names.get(said, 0), said
        while name in names:
            count += 1
            name = f"{said} ({count})"
        names[said] = max(count, 1)
        names.setdefault(name, 1)
    return tuple(names)
