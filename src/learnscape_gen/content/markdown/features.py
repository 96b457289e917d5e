"""Which of the parts of Markdown that cost time a body needs, seen by a glance at its text.

A glance may see too much, in code for example; that costs time. It never sees too little.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_DEFINITION = re.compile(r"\n[ \t>]*[:~][ \t]")
_UNDERLINE = re.compile(r"\n[ \t>]*(?:=+|-+)[ \t]*(?:\n|\Z)")
_WRAPPED = ("](https://", "<https://", "]: https://", "](http://", "<http://", "]: http://")


class Features(NamedTuple):
    """What the parser for a body must know. Rules that wait for a character are always there."""

    tables: bool = False
    definitions: bool = False
    tasks: bool = False
    addresses: bool = False
    html: bool = False
    underlined: bool = False
    """Headings with a line of = or - below them."""


def features_of(text: str, *, html: bool) -> Features:
    """Return the features that a text may use; `html` says whether it may hold raw HTML."""
    return Features(
        tables="|" in text,
        definitions=_DEFINITION.search(text) is not None,
        tasks="[" in text and ("[ ]" in text or "[x]" in text or "[X]" in text),
        addresses=_has_bare_address(text),
        html=html and "<" in text,
        underlined=_UNDERLINE.search(text) is not None,
    )


def _has_bare_address(text: str) -> bool:
    """Tell whether some address may stand outside links, autolinks and reference definitions."""
    if "@" in text or "www." in text or "xmpp:" in text:
        return True
    unexplained = text.count("://")
    for wrapped in _WRAPPED:
        if not unexplained:
            return False
        unexplained -= text.count(wrapped)
    return bool(unexplained)
