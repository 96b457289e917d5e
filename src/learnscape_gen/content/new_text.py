"""The text of a new file: front matter in which every key says what it is for."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from learnscape_gen.content.quoting import yaml_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from learnscape_gen.content.field import Field


def document(
    title: str,
    fields: Iterable[Field],
    values: Mapping[str, str],
    remarks: Mapping[str, Iterable[str]] = MappingProxyType({}),
) -> str:
    """Return a file with the given values; what is not given stands as an example in a comment.

    Args:
        title: the title, as text.
        fields: the keys that it may have, in their order.
        values: the values of some of them, as YAML.
        remarks: what is said besides about some keys, the title among them: comments of one line.

    """
    lines = ["---", *_comments(remarks.get("title", ())), f"title: {yaml_value(title)}"]
    for field in fields:
        if field.key == "title":
            continue
        given = values.get(field.key, "")
        lines += _comments((field.about, *remarks.get(field.key, ())))
        lines.append(f"{field.key}: {given}" if given else f"# {field.key}: {field.example}")
    return "\n".join([*lines, "---", "", ""])


def _comments(notes: Iterable[str]) -> list[str]:
    return [f"# {note}" for note in notes]
