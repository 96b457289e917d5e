"""Takes raw HTML apart into tags and text, in linear time.

This reads what authors write so that it can be written anew, in one form and with nothing but what
is allowed. It is no parser: what it doesn't take for a tag is text.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.markdown.characters import without_forbidden

if TYPE_CHECKING:
    from collections.abc import Iterator

# The bounds keep an unclosed quote from being searched for again and again.
_TAG = re.compile(
    r"<(?P<slash>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]{0,40})"
    r"(?P<attributes>(?:[\s/](?:[^\"'<>]|\"[^\"]{0,4000}\"|'[^']{0,4000}'){0,4000}+)?)>"
)
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")
_REFERENCE = re.compile(
    r"&(?:#[0-9]{1,7}(?![0-9]);?|#[xX][0-9a-fA-F]{1,6}(?![0-9a-fA-F]);?|[a-zA-Z][a-zA-Z0-9]{1,31};)"
)
_DECLARATIONS = {"<!--": "-->", "<![CDATA[": "]]>", "<?": "?>", "<!": ">"}


class Tag(NamedTuple):
    """A tag: where it stands, its name in lower case, and its attributes with decoded values."""

    begin: int
    name: str
    closes: bool
    empty: bool
    """Whether it ends in `/>`, as authors write an element without content."""
    attributes: tuple[tuple[str, str], ...]


class Text(NamedTuple):
    """Text between tags, decoded."""

    content: str


class Declaration(NamedTuple):
    """A comment, a processing instruction or the like; `opening` tells which."""

    begin: int
    opening: str
    closed: bool


def take_apart(content: str) -> Iterator[Tag | Text | Declaration]:
    """Yield the pieces of raw HTML in their order."""
    position = 0
    while position < len(content):
        begin = content.find("<", position)
        if begin < 0:
            begin = len(content)
        if begin > position:
            yield Text(decoded(content[position:begin]))
        if begin == len(content):
            return
        if tag := _TAG.match(content, begin):
            yield _tag(tag)
            position = tag.end()
        elif opening := next((o for o in _DECLARATIONS if content.startswith(o, begin)), ""):
            end = content.find(_DECLARATIONS[opening], begin + len(opening))
            yield Declaration(begin, opening, end >= 0)
            position = end + len(_DECLARATIONS[opening]) if end >= 0 else len(content)
        else:
            yield Text("<")
            position = begin + 1


def decoded(text: str) -> str:
    """Return text with its character references decoded, and none of those no page may hold."""
    if "&" not in text:
        return text
    return without_forbidden(_REFERENCE.sub(lambda found: html.unescape(found[0]), text))


def _tag(found: re.Match[str]) -> Tag:
    written = found["attributes"]
    attributes = tuple(
        (name.lower(), decoded(double or single or bare))
        for name, double, single, bare in _ATTRIBUTE.findall(written)
    )
    empty = written.rstrip().endswith("/")
    return Tag(found.start(), found["name"].lower(), bool(found["slash"]), empty, attributes)
