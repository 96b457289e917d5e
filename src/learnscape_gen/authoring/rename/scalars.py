"""Text written as a YAML scalar, in the quotes of another where that has some."""

from __future__ import annotations

import json
import re

_PLAIN = re.compile(r"[^\W\d_][\w .;/()'’!?+=–—-]*")  # noqa: RUF001 - dashes and apostrophes of print
_MEANT_OTHERWISE = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")


def scalar(text: str, like: str = "") -> str:
    """Return text as a YAML scalar that may stand in brackets, too.

    Args:
        text: what it is to mean.
        like: the file from the place on where a scalar stands whose quotes are kept.

    """
    properties = _PROPERTIES.match(like)
    quote = like[properties.end() if properties else 0 :][:1]
    if quote == "'" and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    plain = _PLAIN.fullmatch(text) and text == text.rstrip()
    if quote != '"' and plain and text.casefold() not in _MEANT_OTHERWISE:
        return text
    return json.dumps(text, ensure_ascii=not text.isprintable())
