"""Where the values of a YAML mapping begin and end, for those who change one and keep the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import yaml

from learnscape_gen.content.yaml_reader import EventLoader, readable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml.error import Mark

_Event: TypeAlias = Any
"""An event of the parser. Its marks are always there, whatever the types of PyYAML say."""

_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)+")


class Place(NamedTuple):
    """A line and a column of a text, both counted from 0."""

    line: int
    column: int


class Span(NamedTuple):
    """From where a piece of text begins to where it is over."""

    start: Place
    end: Place


class EntrySpan(NamedTuple):
    """A key of the outermost mapping; `key` is its text, the spans are those of key and value.

    `is_block` tells that the value is a list or a mapping without brackets.
    """

    key: str
    key_span: Span
    value_span: Span
    is_block: bool


class Spans(NamedTuple):
    """The entries of the outermost mapping, and every scalar at any depth, in order."""

    entries: tuple[EntrySpan, ...]
    scalars: tuple[Span, ...]


def spans_of(text: str) -> Spans:
    """Return where the values of a document stand.

    Args:
        text: a document that the reader of front matter has read without complaint.

    """
    loader = EventLoader(readable(text))
    try:
        events = list(iter(loader.get_event, None))
    finally:
        loader.dispose()
    scalars = tuple(_span(event) for event in events if type(event) is yaml.ScalarEvent)
    values = iter(_values(events))
    return Spans(
        tuple(_entry(key, value) for key, value in zip(values, values, strict=True)), scalars
    )


def past_properties(text: str) -> int:
    """Return the offset at which a value itself begins, behind its anchor and its tag."""
    return found.end() if (found := _PROPERTIES.match(text)) else 0


def _values(events: list[_Event]) -> Iterator[list[_Event]]:
    """Yield the events of each key and of each value of the outermost mapping."""
    value: list[_Event] = []
    depth = 0
    for event in events:
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > 0 and isinstance(event, yaml.NodeEvent | yaml.CollectionEndEvent):
            value.append(event)
        depth += isinstance(event, yaml.CollectionStartEvent)
        if value and depth == 1:
            yield value
            value = []


def _entry(key: list[_Event], value: list[_Event]) -> EntrySpan:
    first = value[0]
    is_block = isinstance(first, yaml.CollectionStartEvent) and not first.flow_style
    span = Span(_place(first.start_mark), _end(value))
    return EntrySpan(getattr(key[0], "value", ""), _span(key[0]), span, is_block=is_block)


def _end(value: list[_Event]) -> Place:
    """Return the end of a value; what has no brackets is over where the last thing in it is."""
    end = value[0].end_mark
    in_brackets: list[bool] = []
    for event in value:
        if isinstance(event, yaml.CollectionStartEvent):
            in_brackets.append(bool(event.flow_style))
        elif not isinstance(event, yaml.CollectionEndEvent) or in_brackets.pop():
            end = event.end_mark
    return _place(end)


def _span(event: _Event) -> Span:
    return Span(_place(event.start_mark), _place(event.end_mark))


def _place(mark: Mark) -> Place:
    return Place(mark.line, mark.column)
