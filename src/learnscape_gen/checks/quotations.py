"""Takes quotations out of prose: what others said is not what the author says."""

from __future__ import annotations

import re

# An apostrophe is no quotation mark, and a quotation of several paragraphs is closed in the last.
_QUOTATION = re.compile(
    r"""
      "[^"]*"
    | “[^”]*(?:”|\Z)
    | „[^“”]*(?:[“”]|\Z)
    | «[^»]*(?:»|\Z)
    | (?<!\w)'[^']*'(?!\w)
    | ‘(?:[^’]|’(?=\w))*(?:’|\Z)
    """,  # noqa: RUF001 - the marks that authors type
    re.VERBOSE,
)


def without_quotations(text: str) -> str:
    """Return text with a space for each character of a quotation, so that places stay."""
    return _QUOTATION.sub(lambda found: " " * len(found[0]), text)
