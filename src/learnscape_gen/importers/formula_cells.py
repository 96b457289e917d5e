"""Cells of a table that a spreadsheet would run as formulas, and how they are kept from it.

A spreadsheet takes a cell for a formula when it begins with one of a few signs, and a formula can
send what is in the table elsewhere. An apostrophe before it makes it text. A cell that begins with
apostrophes and such a sign gets one more, so that taking one away always gives back what was.
"""

from __future__ import annotations

import re

_RUN = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""Signs of formulas, also in the full width in which some spreadsheets take them, too."""
FIRST = frozenset("'=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""How text begins that may need a guard; no other does."""
_GUARDED = re.compile(f"'{_RUN.pattern}")


def guarded(text: str) -> str:
    """Return text as a cell that no spreadsheet runs."""
    return f"'{text}" if _RUN.match(text) else text


def unguarded(cell: str) -> str:
    """Return the text of a cell that may have been guarded."""
    return cell[1:] if _GUARDED.match(cell) else cell
