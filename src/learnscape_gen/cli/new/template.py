"""The text of a new file: front matter in which every key says what it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.quoting import yaml_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Key(NamedTuple):
    """A key of front matter: what it is for, and an example, written as YAML."""

    name: str
    note: str
    example: str


def document(title: str, keys: Iterable[Key], values: Mapping[str, str]) -> str:
    """Return a file with the given values; what is not given stands as an example in a comment.

    Args:
        title: the title, as text.
        keys: the other keys, in their order.
        values: the values of some of them, as YAML.

    """
    lines = ["---", f"title: {yaml_value(title)}"]
    for key in keys:
        given = values.get(key.name, "")
        lines.append(f"# {key.note}")
        lines.append(f"{key.name}: {given}" if given else f"# {key.name}: {key.example}")
    return "\n".join([*lines, "---", "", ""])
