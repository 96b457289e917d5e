"""Paths of somebody's computer in a text, which tell of a person and lead nobody else anywhere."""

from __future__ import annotations

import re

PEOPLES_FOLDERS = "Users|home|root|Volumes"
"""The folders at the top of a computer in which people have their own."""
_PATH = re.compile(
    rf"(?<![\w/.:~-])(?:file:/|[A-Za-z]:\\\w|\\\\\w+\\|~/\w|/(?:{PEOPLES_FOLDERS})/\w)",
    re.IGNORECASE,
)


def names_private_path(text: str) -> bool:
    """Tell whether a text names the path of a file or folder on a computer or its network."""
    return _PATH.search(text) is not None


_WHOLE = re.compile(rf"{_PATH.pattern}[^\n;|]*", re.IGNORECASE)


def without_private_paths(text: str) -> str:
    """Return a text that says of such paths that there was one, and not which."""
    return _WHOLE.sub("(a path on somebody's computer)", text)
