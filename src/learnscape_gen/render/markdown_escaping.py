"""How a value stands in a template of Markdown: as the words that it is, on one line."""

from __future__ import annotations

import re

from markupsafe import Markup

from learnscape_gen.render.escaping import EscapingGenerator

_SPACE = re.compile("[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
_SIGNS = re.compile(
    r"[\\`*\[\]<|~]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # within a word it is a plain letter: snake_case
    r"|&(?=#?\w{1,40};)"  # else it begins no entity
    r"|(?<!\S)#"  # begins a heading, or ends one
)
"""What may begin or end markup within a text."""
_BEGINNING = re.compile(r"[>+=:-]|\d{1,9}(?=[.)])")
"""What may begin a block, where a line begins with it."""


def escaped(value: object) -> Markup:
    """Return a value as text that may stand anywhere in Markdown, also at the begin of a line."""
    if type(value) is Markup:
        return value
    return Markup(begun(in_text(str(value)).strip(" ")))  # noqa: S704 - it is Markdown now


def in_text(words: str) -> str:
    """Return words as they stand within a line."""
    return _SIGNS.sub(r"\\\g<0>", _SPACE.sub(" ", words))


def begun(line: str) -> str:
    """Return a line of Markdown that begins no block by the sign with which it begins."""
    found = _BEGINNING.match(line)
    if not found:
        return line
    at = found.end() if found[0].isdigit() else 0
    return f"{line[:at]}\\{line[at:]}"


def address(url: str) -> Markup:
    """Return an address as the destination of a link: no sign in it may end that."""
    return Markup(re.sub(r"[\s<>()\\]", lambda sign: f"%{ord(sign[0]):02X}", url))  # noqa: S704 - as above


class MarkdownGenerator(EscapingGenerator):
    """Compiles templates of Markdown, which escape as Markdown wants it."""

    home = __name__
