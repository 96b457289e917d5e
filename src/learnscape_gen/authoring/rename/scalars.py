"""Text written as a YAML scalar, in the quotes of another where that has some."""

from __future__ import annotations

import re

from learnscape_gen.content.quoting import quoted, yaml_value

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
    # In a list a comma ends a value.
    return quoted(text) if quote == '"' or "," in text else yaml_value(text)
