"""The characters that no page may hold: control characters and lone surrogates.

XML 1.0, and so a feed, can't hold most of them, and HTML not the rest. Because they are taken
out before anything else happens, U+0002 and U+0003 are free to mark placeholders.
"""

from __future__ import annotations

import re

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def first_forbidden(text: str) -> int:
    """Return the position of the first forbidden character, or -1."""
    found = _FORBIDDEN.search(text)
    return found.start() if found else -1


def without_forbidden(text: str) -> str:
    """Return the text without its forbidden characters."""
    return _FORBIDDEN.sub("", text)
