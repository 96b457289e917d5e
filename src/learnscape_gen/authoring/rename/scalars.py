"""Text written as a YAML scalar, in the quotes of another where that has some."""

from __future__ import annotations

from learnscape_gen.content.quoting import quoted, yaml_item
from learnscape_gen.content.yaml_spans import past_properties


def scalar(text: str, like: str = "") -> str:
    """Return text as a YAML scalar that may stand in brackets, too.

    Args:
        text: what it is to mean.
        like: the file from the place on where a scalar stands whose quotes are kept.

    """
    start = past_properties(like)
    quote = like[start : start + 1]
    if quote == "'" and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return quoted(text) if quote == '"' else yaml_item(text)
