"""Words as XML and HTML hold them: escaped, on one line, and without signs that XML forbids."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 allows in no document, and control characters that it discourages."""


def marked_up(words: str) -> str:
    """Return words as the text of an element or the value of an attribute in double quotes."""
    words = on_one_line(words)
    if "&" in words:
        words = words.replace("&", "&amp;")
    if "<" in words or ">" in words or '"' in words:
        return words.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return words


def on_one_line(words: str) -> str:
    """Return words on one line, without signs that XML forbids."""
    # Nearly all words are plain; the exports of a large hub have a hundred thousand.
    if words.isprintable() and "  " not in words and words[:1] != " " != words[-1:]:
        return words
    return " ".join(_FORBIDDEN.sub("", words).split())
