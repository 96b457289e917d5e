"""A table, separated by commas, tabs or other signs: each row becomes a post."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.importers.draft import Left, Noted
from learnscape_gen.importers.letters import UnreadableError, read_bytes, text_of
from learnscape_gen.importers.separators import separator_of
from learnscape_gen.importers.table_draft import draft_of_row
from learnscape_gen.importers.table_header import column_names, header_index
from learnscape_gen.importers.table_mapping import NOT_UNDERSTOOD, Column, Mapping, mapped
from learnscape_gen.importers.table_rows import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Mapping as Named
    from pathlib import Path

    from learnscape_gen.importers.draft import Item
    from learnscape_gen.importers.table_rows import Row

_LOOKED_AT = 100
"""So many rows are looked at to find out what columns hold."""
_MOST_COLUMNS = 200
"""What stands behind them is kept in one piece; tables of people are far narrower."""

_BEHIND = Column("behind the last column", "", NOT_UNDERSTOOD)
"""What a row has more than others have."""


class _Table(NamedTuple):
    """A table: what its columns become, the rows above their names, and those below."""

    mapping: Mapping
    above: Sequence[Row]
    header: Sequence[str]
    rows: Iterator[Row]


def guessed(path: Path, mapping: Named[str, str] | None = None) -> Mapping:
    """Return what the columns of a table become, and why.

    Args:
        path: the file.
        mapping: keys by names of columns, for those of which somebody said what they are.

    Raises:
        UnreadableError: the file can't be read, or `mapping` names what does not exist.

    """
    return _table(path, mapping or {}).mapping


def items(path: Path, mapping: Named[str, str] | None = None, dates: str = "") -> Iterator[Item]:
    """Yield what a table holds. Rows without anything in them are none.

    Args:
        path: the file.
        mapping: as in `guessed`.
        dates: "day-first" or "month-first", where numbers in dates are meant so. Without it, those
            that may mean two days are kept as comments.

    Raises:
        UnreadableError: as in `guessed`.

    """
    table = _table(path, mapping or {})
    for row in table.above:
        told = ", ".join(filter(None, row.cells))
        yield Left(
            f"{path.name}:{row.line}", "It stands above the names of the columns.", told[:80]
        )
    columns, count = (*table.mapping.columns, _BEHIND), 0
    noted: Noted | None = None
    for row in table.rows:
        place = f"{path.name}:{row.line}"
        told = ", ".join(filter(None, row.cells))[:80]
        if row.cells == table.header and len(row.cells) > 1:
            yield Left(place, "It repeats the names of the columns.", told)
            continue
        found = draft_of_row(columns, _padded(row.cells, len(columns)), place, dates)
        yield found.draft or Left(place, "The row has neither a title nor an address.", told)
        if found.ambiguous:
            count += 1
            noted = noted or Noted(place, found.ambiguous)
    if noted:
        date = (
            f"'{noted.told}' may mean two days: --dates day-first or --dates month-first says which"
        )
        rows = "this row" if count == 1 else f"{count} rows"
        yield Noted(noted.place, f"{date}. It is kept as a comment in {rows}, for now.")


def _table(path: Path, told: Named[str, str]) -> _Table:
    """Return the table in a file."""
    text = text_of(read_bytes(path))
    separator = separator_of(text)
    lines_before = text.count("\n", 0, separator.told_in)
    rows = map(_bounded, rows_of(text[separator.told_in :], separator.sign, 1 + lines_before))
    first = list(islice(rows, _LOOKED_AT))
    if not first:
        raise UnreadableError("There is nothing in it.")
    index = header_index(first, told)
    header = first[index].cells if index is not None else []
    below = first if index is None else first[index + 1 :]
    names = column_names(header, max(len(row.cells) for row in first))
    sample = [_padded(row.cells, len(names)) for row in below]
    columns = mapped(names, sample, told, has_header=index is not None)
    mapping = Mapping(columns, separator.sign.strip("\x1f"), index is not None)
    return _Table(mapping, first[: index or 0], header, chain(below, rows))


def _padded(cells: list[str], width: int) -> list[str]:
    """Return exactly so many cells; what is too much stands in the last one."""
    if len(cells) > width:
        return [*cells[: width - 1], "\n".join(filter(None, cells[width - 1 :]))]
    return [*cells, *[""] * (width - len(cells))]


def _bounded(row: Row) -> Row:
    return row._replace(cells=_padded(row.cells, min(len(row.cells), _MOST_COLUMNS)))
