"""Text for drawings, which do not wrap it themselves."""

from __future__ import annotations

import textwrap
from unicodedata import east_asian_width

_BESIDE = "\0"
"""Stands beside a letter of double width, so that it counts as two. No page may hold it."""
_SPARE = 7
"""So much longer than their mean lines may be, so that words need not be broken."""


def wrapped(text: str, most: int) -> list[str]:
    """Return the lines of a text, about equally long.

    Args:
        text: one line of words, of any script.
        most: how wide a line may be, in letters of single width. One of double width at its end
            may reach over that by half.

    """
    counted = "".join(char + _BESIDE if east_asian_width(char) in "WF" else char for char in text)
    lines = max(-(-len(counted) // most), 1)
    width = min(most, len(counted) // lines + _SPARE)
    broken = textwrap.wrap(counted, width, expand_tabs=False, replace_whitespace=False)
    return [line for each in broken if (line := each.replace(_BESIDE, ""))] or [""]
