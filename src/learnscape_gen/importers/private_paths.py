"""Paths of somebody's computer in a text, which tell of a person and lead nobody else anywhere."""

from __future__ import annotations

import re

_PATH = re.compile(
    r"(?<![\w/.:~-])(?:file:/|[A-Za-z]:\\\w|\\\\\w+\\|~/\w|/(?:Users|home|root|Volumes)/\w)",
    re.IGNORECASE,
)


def names_private_path(text: str) -> bool:
    """Tell whether a text names the path of a file or folder on a computer or its network."""
    return _PATH.search(text) is not None
