"""A file of content/ as it is exported: what it is, and its bytes."""

from __future__ import annotations

from typing import Any

import msgspec

from learnscape_gen.content.front_matter import FrontMatter, split_front_matter
from learnscape_gen.content.keys import canonical
from learnscape_gen.content.places import Kind
from learnscape_gen.content.read import decoded
from learnscape_gen.content.scan import SourceFile
from learnscape_gen.content.yaml_values import Mapping, Scalar, Value


class ContentFile(msgspec.Struct, frozen=True):
    """A file.

    Args:
        found: its path in the project, what it is, and its language where it is a translation.
        content: its bytes.

    """

    found: SourceFile
    content: bytes

    @property
    def document(self) -> FrontMatter | None:
        """Return its front matter and its body; nothing where it is no sound document."""
        if self.found.kind in (Kind.ASSET, Kind.ASTRAY):
            return None
        text = decoded(self.content, self.found.path)
        read = split_front_matter(text, self.found.path) if isinstance(text, str) else None
        return read if isinstance(read, FrontMatter) else None


def plain(value: Value) -> Any:  # noqa: ANN401 - JSON values are of any type
    """Return a value of front matter as JSON has it.

    Text stays as it is written: `no` is a word, since only the key tells what is meant by it.
    Whole numbers become numbers. Keys go by their one name, and the first of a kind counts.
    """
    if isinstance(value, Scalar):
        if value.kind == "null":
            return None
        is_number = value.kind == "int" and value.text.isdecimal() and value.text.isascii()
        return int(value.text) if is_number and _is_short(value.text) else value.text
    if isinstance(value, Mapping):
        entries = reversed(value.entries)
        found = {canonical(entry.key): plain(entry.value) for entry in entries}
        return dict(reversed(found.items()))
    return [plain(item) for item in value.items]


_DIGITS = 9
"""So many digits has a number that every program holds."""


def _is_short(digits: str) -> bool:
    """Tell whether a number is written as any program would write it again."""
    return len(digits) <= _DIGITS and str(int(digits)) == digits
