"""What kind of thing a column of a table holds, by its first cells."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from learnscape_gen.importers.table_dates import table_date

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ADDRESS = re.compile(r"<?(?:https?://|www\.)[^\s]+|=HYPERLINK\(.*", re.IGNORECASE)
_NUMBER = re.compile(r"[\d.,% €$£+-]+")
_WORD = re.compile(r"[^\W\d_]")
_LONG = 60
_LONGEST = 5000
_MOST = 0.6


class Kind(Enum):
    """What most cells of a column are."""

    NOTHING = "nothing"
    ADDRESSES = "addresses"
    DATES = "dates"
    NUMBERS = "numbers"
    LISTS = "lists"
    WORDS = "words"
    TEXTS = "texts"


def kind_of(cells: Sequence[str]) -> Kind:
    """Return what most of the cells are that hold anything."""
    filled = [cell[:_LONGEST].strip() for cell in cells if cell.strip()]
    if not filled:
        return Kind.NOTHING
    if _most(filled, is_address):
        return Kind.ADDRESSES
    if _most(filled, _is_date):
        return Kind.DATES
    if _most(filled, lambda cell: bool(_NUMBER.fullmatch(cell))) or not any(
        map(_WORD.search, filled)
    ):
        return Kind.NUMBERS
    if sum(map(_is_list, filled)) * 2 >= len(filled):
        return Kind.LISTS
    return Kind.WORDS if sum(map(len, filled)) <= _LONG * len(filled) else Kind.TEXTS


def is_address(cell: str) -> bool:
    """Tell whether a cell holds a web address and nothing else."""
    return bool(_ADDRESS.fullmatch(cell))


def could_be_name(cell: str) -> bool:
    """Tell whether a cell may name a column: a few words, and neither an address nor a date."""
    is_short = 0 < len(cell) <= _LONG and "\n" not in cell
    return is_short and bool(_WORD.search(cell)) and not is_address(cell) and not _is_date(cell)


def _is_date(cell: str) -> bool:
    date = table_date(cell)
    return bool(date.text) or date.is_ambiguous


def _is_list(cell: str) -> bool:
    parts = re.split("[,;|]", cell)
    return len(parts) > 1 and all(0 < len(part.split()) <= 2 for part in parts)  # noqa: PLR2004 - words


def _most(cells: Sequence[str], is_one: Callable[[str], bool]) -> bool:
    return sum(map(is_one, cells)) >= _MOST * len(cells)
