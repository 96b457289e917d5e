"""Text written as a value of YAML or TOML, so that reading it gives the same text again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]')
"""What may not stand in a double-quoted string, or would not be seen or kept there."""

_PLAIN = re.compile(r"[^\W\d_][\w .,;/()'’!?&+=–—-]*")  # noqa: RUF001 - dashes and apostrophes of print
"""What needs no quotes: words that begin with a letter. YAML's signs are not among them."""

_ADDRESS = re.compile(r"https?://[\w./~%?=&+:@#!$*;-]*[\w/]")
"""A web address, in which a colon or hash is no sign of YAML: no space stands beside it."""

_MEANT_OTHERWISE = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})


def quoted(text: str) -> str:
    """Return text as a double-quoted string, which YAML and TOML read alike."""
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def yaml_value(text: str) -> str:
    """Return text as a YAML value: as it is where that is plainly safe, else in quotes."""
    plain = (_PLAIN.fullmatch(text) and text == text.rstrip()) or _ADDRESS.fullmatch(text)
    return text if plain and text.casefold() not in _MEANT_OTHERWISE else quoted(text)


def yaml_item(text: str) -> str:
    """Return text as a YAML value that may stand in a list in brackets: a comma ends one there."""
    return quoted(text) if "," in text else yaml_value(text)


def yaml_values(texts: Iterable[str]) -> str:
    """Return one value as itself, several as a list; nothing of what is empty."""
    given = [text for text in texts if text]
    if len(given) < 2:  # noqa: PLR2004 - one is no list
        return "".join(map(yaml_value, given))
    return f"[{', '.join(map(yaml_item, given))}]"


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    if char in '"\\':
        return f"\\{char}"
    # Half of a surrogate pair comes from a broken argument; it is no character that can be kept.
    return "\ufffd" if "\ud800" <= char <= "\udfff" else f"\\u{ord(char):04x}"
