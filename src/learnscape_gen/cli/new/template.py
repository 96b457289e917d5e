"""The text of a new file: front matter in which every key says what it is for."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.quoting import yaml_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Key(NamedTuple):
    """A key of front matter: what it is for, and an example, written as YAML."""

    name: str
    note: str
    example: str


def document(
    title: str,
    keys: Iterable[Key],
    values: Mapping[str, str],
    remarks: Mapping[str, Iterable[str]] = MappingProxyType({}),
) -> str:
    """Return a file with the given values; what is not given stands as an example in a comment.

    Args:
        title: the title, as text.
        keys: the other keys, in their order.
        values: the values of some of them, as YAML.
        remarks: what is said besides about some keys, the title among them: comments of one line.

    """
    lines = ["---", *_comments(remarks.get("title", ())), f"title: {yaml_value(title)}"]
    for key in keys:
        given = values.get(key.name, "")
        lines += _comments((key.note, *remarks.get(key.name, ())))
        lines.append(f"{key.name}: {given}" if given else f"# {key.name}: {key.example}")
    return "\n".join([*lines, "---", "", ""])


def _comments(notes: Iterable[str]) -> list[str]:
    return [f"# {note}" for note in notes]
