"""What YAML is read into: scalars, sequences and mappings that know their place in the file.

A scalar keeps the letters that the author wrote, with the kind that YAML sees in them, so that
`tags: [2024, no]` can stay words and `title: 2024` can be told apart.
"""

from __future__ import annotations

import msgspec


class Scalar(msgspec.Struct, frozen=True, tag="scalar", gc=False):
    """Text as written; `kind` is str, int, float, bool, null or timestamp."""

    text: str
    kind: str
    line: int
    column: int


class Sequence(msgspec.Struct, frozen=True, tag="sequence"):
    """A list of values."""

    items: tuple[Value, ...]
    line: int
    column: int


class Mapping(msgspec.Struct, frozen=True, tag="mapping"):
    """Keys with their values, in the order of the file; keys may repeat."""

    entries: tuple[Entry, ...]
    line: int
    column: int


class Entry(msgspec.Struct, frozen=True):
    """One key of a mapping with its value and the place of the key."""

    key: str
    value: Value
    line: int
    column: int


Value = Scalar | Sequence | Mapping
