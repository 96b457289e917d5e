"""Pieces of a body that look like the address of a link, and how another one is written there.

It may find too much (a link in a code block is none) and never tells what a link is. Whoever
changes one has to read the body again.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from markdown_it.common.utils import unescapeAll
from markdown_it.helpers import parseLinkDestination

from learnscape_gen.content.markdown.body import LinkKind
from learnscape_gen.content.markdown.html_tags import decoded
from learnscape_gen.content.markdown.link_address import AddressKind, judge

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEFORE_ADDRESS = re.compile(r"\](?:\(|:)[ \t]*(?:\n[ \t>]*)?")
_ATTRIBUTE = re.compile(
    r"\b(?:href|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+))", re.IGNORECASE
)
_WIKI = re.compile(r"\[\[\s*([^\[\]|#]{1,500}?)\s*(?:#([^\[\]|]*))?(?=\]\]|\|)")
_UNSAFE = frozenset(" \t%#&<>\"'()\\`[]|")
"""What would not stay itself in one form of link or another."""


class Form(Enum):
    """How an address is written."""

    MARKDOWN = auto()
    HTML = auto()
    WIKI = auto()


class WrittenLink(NamedTuple):
    """An address in a text: the offsets of its path, and what it would name as a link."""

    start: int
    end: int
    form: Form
    target: str
    fragment: str

    @property
    def kind(self) -> LinkKind:
        """Return how it names its target."""
        return LinkKind.WIKI if self.form is Form.WIKI else LinkKind.FILE

    def renamed(self, text: str, target: str) -> str:
        """Return a path to write in place of the one in a text."""
        written = text[self.start : self.end]
        if self.form is Form.WIKI:
            return target
        in_ascii = "%" in written and written.isascii()
        return "".join(
            quote(char) if char in _UNSAFE or (in_ascii and not char.isascii()) else char
            for char in target
        )


def written_links(text: str) -> Iterator[WrittenLink]:
    """Yield what looks like a link to a page or file of this site."""
    for found in _WIKI.finditer(text):
        target, fragment = (" ".join((part or "").split()) for part in found.groups())
        yield WrittenLink(*found.span(1), Form.WIKI, target.replace("\\", "/"), fragment)
    for found in _BEFORE_ADDRESS.finditer(text):
        address = parseLinkDestination(text, found.end(), len(text))
        if address.ok and address.pos > found.end():
            angle = text[found.end()] == "<"
            start, end = found.end() + angle, address.pos - angle
            yield from _written(text, start, end, Form.MARKDOWN)
    for found in _ATTRIBUTE.finditer(text):
        yield from _written(text, *found.span(found.lastindex or 0), Form.HTML)


def _written(text: str, start: int, end: int, form: Form) -> Iterator[WrittenLink]:
    """Yield the link that an address makes, if it leads to a page or file of this site."""
    raw = text[start:end]
    address = judge(unescapeAll(raw) if form is Form.MARKDOWN else decoded(raw))
    if address.kind is not AddressKind.FILE:
        return
    signs = "?#" if address.text.startswith("/") else "#"
    path = re.split(f"[{signs}]", raw, maxsplit=1)[0].rstrip()
    start += len(path) - len(path.lstrip())
    yield WrittenLink(start, start + len(path.lstrip()), form, address.text, address.fragment)
