"""What separates the cells of a table: told by its first line, or by how even its rows become."""

from __future__ import annotations

import csv
import re
from collections import Counter
from itertools import islice
from typing import NamedTuple

_SEPARATORS = "\t;,|"
_NONE = "\x1f"
"""A sign that no text holds, for a table of one column."""
_TOLD = re.compile(r"\s*\"?sep=([^\w \"'\n])\"?[ \t,;]*\n", re.IGNORECASE)
_SAMPLE = 65_536
_ROWS = 50


class Separator(NamedTuple):
    """A separator, and how many letters of the file only tell it, as Excel's `sep=;` does."""

    sign: str
    told_in: int = 0


def separator_of(text: str) -> Separator:
    """Return what separates the cells of a table."""
    if told := _TOLD.match(text):
        return Separator(told[1], told.end())
    scores = {sign: _evenness(text, sign) for sign in _SEPARATORS}
    best = max(_SEPARATORS, key=lambda sign: scores[sign])
    return Separator(best if scores[best] > (0, 0) else _NONE)


def _evenness(text: str, sign: str) -> tuple[float, int]:
    """Return which part of the rows have as many cells as most have, and how many these are."""
    sample = text[:_SAMPLE]
    if sign not in sample:
        return (0, 0)
    rows = csv.reader(sample.split("\n"), delimiter=sign)
    counts = Counter(len(row) for row in islice(rows, _ROWS) if any(map(str.strip, row)))
    several = [(times, cells) for cells, times in counts.items() if cells > 1]
    if not several:
        return (0, 0)
    times, cells = max(several)
    part = times / counts.total()
    # What stands in fewer than every second line stands in sentences or addresses.
    return (round(part, 1), cells) if part >= 0.5 else (0, 0)  # noqa: PLR2004 - as said
