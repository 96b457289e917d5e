"""What a page that was renamed says of itself: its title, its slug, and where it once was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.authoring.rename.scalars import scalar
from learnscape_gen.content.addresses import path_of
from learnscape_gen.content.front_matter_edit import Add, Edit, Put, edited, front_matter_of
from learnscape_gen.content.keys import canonical
from learnscape_gen.content.yaml_values import Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.content.yaml_values import Mapping, Value


def with_own_keys(
    content: bytes, path: str, *, title: str = "", slug: str = "", aliases: Iterable[str] = ()
) -> bytes:
    """Return the file of a page with what it says of itself.

    Args:
        content: its bytes.
        path: its path, for problems.
        title: its new title; empty to leave it.
        slug: its new id, written where the file gives itself one.
        aliases: the addresses where it once was; those that it knows already are left.

    Raises:
        EditError: this can't be done without changing something else.

    """
    mapping = front_matter_of(content, path).mapping
    edits: list[Edit] = []
    if title:
        edits.append(Put("title", scalar(title)))
    if slug and _value(mapping, "slug") is not None:
        edits.append(Put("slug", scalar(slug)))
    known = {path_of(alias) for alias in texts(mapping, "aliases")}
    new = [alias for alias in dict.fromkeys(aliases) if alias not in known]
    if new:
        edits.append(Add("aliases", tuple(map(scalar, new))))
    return edited(content, path, edits) if edits else content


def texts(mapping: Mapping, key: str) -> tuple[str, ...]:
    """Return the words under a key, one or several."""
    value = _value(mapping, key)
    items = value.items if isinstance(value, Sequence) else (value,)
    return tuple(item.text for item in items if isinstance(item, Scalar) and item.text.strip())


def _value(mapping: Mapping, key: str) -> Value | None:
    """Return what stands under a key; nothing where it is empty."""
    for entry in mapping.entries:
        if canonical(entry.key) == key:
            value = entry.value
            return None if isinstance(value, Scalar) and value.kind == "null" else value
    return None
