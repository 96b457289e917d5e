"""Writes other names of terms into front matter, where anchors and lists may tie them together."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.authoring.rename.scalars import scalar
from learnscape_gen.content.fields import Fields
from learnscape_gen.content.front_matter_edit import (
    Drop,
    Edit,
    EditError,
    Instead,
    Put,
    Without,
    edited,
    front_matter_of,
)
from learnscape_gen.content.keys import canonical
from learnscape_gen.content.line_breaks import line_starts
from learnscape_gen.content.yaml_values import Mapping, Scalar, Sequence
from learnscape_gen.diagnostics import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from learnscape_gen.content.front_matter import FrontMatter
    from learnscape_gen.content.yaml_values import Value
    from learnscape_gen.diagnostics import Spot

_NAMES = ("name", "publisher", "author")
"""The keys of a source in place that may name it, in the order in which they are asked."""


class NewName(NamedTuple):
    """What to write in place of a name.

    Args:
        key: the one name of the key; `source.name` for the name of a source in place.
        spot: where the name was read.
        text: what stands there from now on.
        goes: whether it is said already beside it, so that it can go.

    """

    key: str
    spot: Spot
    text: str
    goes: bool = False


def renamed(content: bytes, path: str, names: Iterable[NewName]) -> bytes:
    """Return a file with other names in its front matter.

    Raises:
        EditError: this can't be done without changing something else.

    """
    names = tuple(names)
    try:
        return edited(content, path, _edits(content, path, names))
    except EditError:
        # An item that others repeat can't go; a list may name a term twice.
        stay = [name._replace(goes=False) for name in names]
        return edited(content, path, _edits(content, path, stay))


class _Use(NamedTuple):
    """A scalar below a key of the front matter, and what it is to say."""

    key: str
    value: Value
    scalar: Scalar
    text: str
    goes: bool


def _edits(content: bytes, path: str, names: Iterable[NewName]) -> list[Edit]:
    front = front_matter_of(content, path)
    whole = content.decode()
    starts = line_starts(whole)
    wanted = {_place(front, name): name for name in names}
    uses: dict[Spot, list[_Use]] = defaultdict(list)
    for entry in front.mapping.entries:
        key = canonical(entry.key)
        for found in _scalars(entry.value):
            new = wanted.get((key, found.line, found.column))
            text, goes = (new.text, new.goes) if new else (found.text, False)
            uses[found.line, found.column].append(_Use(key, entry.value, found, text, goes))
    return [
        edit
        for (line, column), shared in uses.items()
        if any((use.key, line, column) in wanted for use in shared)
        for edit in _edits_at(shared, whole[starts[line - 1] + column - 1 :], path)
    ]


def _tied(use: _Use, path: str) -> Problem:
    return Problem.of(
        "E-YAML",
        f"'{use.key}' repeats a value by an alias, and is to say something else from now on.",
        Location(path, use.scalar.line, use.scalar.column),
        "Write out what the alias stands for.",
    )


def _edits_at(shared: list[_Use], like: str, path: str) -> Iterator[Edit]:
    """Yield what changes a scalar, which several keys may share by an anchor."""
    first, *others = shared
    before = first.scalar
    for use in others:
        if use.text != first.text:
            if not isinstance(use.value, Scalar):
                raise EditError(_tied(use, path))
            # What repeats an anchor is written out where it is to say something else.
            same = use.text == before.text and before.kind != "str"
            yield Put(use.key, before.text if same else scalar(use.text, like))
    if first.text == before.text:
        return
    if not first.goes:
        yield Instead(before.line, before.column, scalar(first.text, like))
    elif isinstance(first.value, Scalar):
        yield Drop(first.key)
    else:
        yield Without(before.line, before.column)


def _place(front: FrontMatter, name: NewName) -> tuple[str, int, int]:
    """Return the key and the place of the scalar that holds a name."""
    if name.key != "source.name":
        return (name.key, *name.spot)
    source = Fields(front.mapping, "", []).value("source")
    if isinstance(source, Mapping):
        fields = Fields(source, "", [])
        for key in _NAMES:
            if fields.text(key):
                return ("source", *fields.spot(key))
    return ("source", *name.spot)


def _scalars(value: Value) -> Iterator[Scalar]:
    """Yield the scalars of a value, at any depth."""
    if isinstance(value, Scalar):
        yield value
    elif isinstance(value, Sequence):
        for item in value.items:
            yield from _scalars(item)
    else:
        for entry in value.entries:
            yield from _scalars(entry.value)
