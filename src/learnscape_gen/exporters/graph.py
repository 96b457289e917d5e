"""A graph of statements, as the formats of the Semantic Web write it in one way or another."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator

PREFIXES = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
}
"""The vocabularies that statements may use, by what their names begin with."""

_HALF = re.compile("[\ud800-\udfff]")
_NOT_IN_IRI = re.compile('[\x00-\x20<>"{}|^`\\\\\ud800-\udfff]')


class Iri(NamedTuple):
    """The address of a thing."""

    address: str


class Literal(NamedTuple):
    """Words; `language` is the tag of their language, empty for what is in none."""

    text: str
    language: str = ""

    @property
    def whole_text(self) -> str:
        """Return the words without halves of signs, which no encoding has."""
        return _HALF.sub("\ufffd", self.text)


Value = Iri | Literal
Statement = tuple[str, Value]
"""What is said of a thing: a name with its prefix, such as `skos:broader`, and a value."""


class Resource(msgspec.Struct, frozen=True):
    """A thing, by its address; `kind` is its class, with the prefix."""

    address: str
    kind: str
    statements: tuple[Statement, ...]

    def by_name(self) -> Iterator[tuple[str, list[Value]]]:
        """Yield what is said of it, with all values that stand in a row under one name."""
        for name, statements in groupby(self.statements, key=lambda statement: statement[0]):
            yield name, [value for _, value in statements]


class Graph(msgspec.Struct, frozen=True):
    """Some things, and a remark for people who look into the file."""

    remark: str
    resources: tuple[Resource, ...]


def iri(text: str) -> str:
    """Return an address without signs that none may hold; they are percent-encoded."""
    return _NOT_IN_IRI.sub(
        lambda found: "".join(f"%{octet:02X}" for octet in found[0].encode(errors="replace")), text
    )
