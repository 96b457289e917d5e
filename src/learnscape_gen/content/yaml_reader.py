"""Reads YAML safely: nothing is ever made of it but values that know their place.

Aliases are expanded within bounds, so that no text takes long or nests deep.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import yaml

from learnscape_gen.content.markdown.characters import without_forbidden
from learnscape_gen.content.yaml_faults import KEEP_SHORT, YamlFault, quoted, syntax_problem
from learnscape_gen.content.yaml_kinds import CORE, kind_of
from learnscape_gen.content.yaml_plain import plain_mapping
from learnscape_gen.content.yaml_values import Entry, Mapping, Scalar, Sequence, Value
from learnscape_gen.diagnostics import Location, Problem, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml.error import Mark

try:
    from yaml import CSafeLoader
except ImportError:  # without libyaml it is slower, and its complaints have other words
    from yaml import SafeLoader as CSafeLoader  # type: ignore[assignment] # its twin

EventLoader = CSafeLoader
"""What gives the events of a document, from which nothing is made but values of our own."""

MAX_DEPTH = 16
"""Front matter nests two levels; more than this is an accident or an attack."""
MAX_REPEATED = 10_000
"""Values that aliases repeat in one document, so that an alias bomb ends early."""

_UNREADABLE = re.compile("[^\t\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML refuses, and line separators by which it would count other lines than editors do."""

_MEANT = frozenset(
    CORE + kind for kind in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq")
)
_Event: TypeAlias = Any
"""An event of the parser. Its mark is always there, whatever the types of PyYAML say."""


def read_yaml(text: str, path: str, first_line: int) -> Value | Problem:
    """Read one YAML document; one that is empty is an empty mapping.

    Args:
        text: the document.
        path: the file that holds it, for problems.
        first_line: the line of the file on which the document begins.

    """
    plain = plain_mapping(text, first_line)
    return plain if plain is not None else parsed_yaml(text, path, first_line)


def parsed_yaml(text: str, path: str, first_line: int) -> Value | Problem:
    """Read one YAML document as `read_yaml` does, however it is written."""
    text = readable(text)
    loader = EventLoader(text)
    reader = _Reader(path, first_line)
    try:
        return reader.document(iter(loader.get_event, None))
    except YamlFault as fault:
        return fault.problem
    except (yaml.YAMLError, ValueError) as fault:  # without libyaml, numbers in escapes may fail
        return syntax_problem(fault, text, path, first_line, reader.opened)
    finally:
        loader.dispose()


def readable(text: str) -> str:
    """Return a text with a space for each character that YAML refuses."""
    return _UNREADABLE.sub(" ", text)


class _Anchored(NamedTuple):
    """A value that aliases may repeat, the values in it, and the levels that they nest."""

    value: Value
    size: int
    depth: int


class _Reader:
    """Builds values from the parser's events with a stack of its own: deep input can't overflow."""

    def __init__(self, path: str, first_line: int) -> None:
        self._path = path
        self._first_line = first_line
        self._anchors: dict[str, _Anchored] = {}
        self._budget = MAX_REPEATED
        self._open: list[tuple[_Event, list[Value]]] = []

    @property
    def opened(self) -> Mark | None:
        """Return where the innermost list or mapping in brackets begins that is still open."""
        marks: list[Mark] = [event.start_mark for event, _ in self._open if event.flow_style]
        return marks[-1] if marks else None

    def document(self, events: Iterator[_Event]) -> Value:
        """Return the one value of a document."""
        values: list[Value] = []
        documents = 0
        for event in events:
            if type(event) is yaml.ScalarEvent:
                values.append(self._scalar(event))
            elif isinstance(event, yaml.CollectionStartEvent):
                self._enter(event, values)
                values = []
            elif isinstance(event, yaml.CollectionEndEvent):
                start, outer = self._open.pop()
                outer.append(self._collection(start, values))
                values = outer
            elif isinstance(event, yaml.AliasEvent):
                values.append(self._alias(event))
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    told = "The front matter holds a second YAML document, which nothing reads."
                    raise self._fault(self._place(event), told, "Take out the --- before it.")
        return values[0] if values else Mapping((), self._first_line, 1)

    def _scalar(self, event: _Event) -> Scalar:
        text = event.value if event.value.isprintable() else without_forbidden(event.value)
        kind = "str"
        if event.tag is not None:
            kind = self._meant(event)
        elif event.implicit[0]:
            kind = kind_of(text)
        mark = event.start_mark
        scalar = Scalar(text, kind, self._first_line + mark.line, mark.column + 1)
        if event.anchor:
            self._anchors[event.anchor] = _Anchored(scalar, 1, 0)
        return scalar

    def _enter(self, event: _Event, outer: list[Value]) -> None:
        if event.tag is not None:
            self._meant(event)
        self._open.append((event, outer))
        self._go_down(len(self._open), event)

    def _collection(self, start: _Event, values: list[Value]) -> Value:
        value: Value
        if isinstance(start, yaml.SequenceStartEvent):
            value = Sequence(tuple(values), *self._place(start))
        else:
            value = Mapping(self._entries(values), *self._place(start))
        if start.anchor:
            self._anchors[start.anchor] = _Anchored(value, *_extent(value))
        return value

    def _entries(self, values: list[Value]) -> tuple[Entry, ...]:
        """Return keys with values; a merged mapping (`<<: *common`) gives what is not there."""
        entries: list[Entry] = []
        merged: dict[str, Entry] = {}
        for key, value in zip(values[::2], values[1::2], strict=True):
            if not isinstance(key, Scalar):
                raise self._fault(
                    (key.line, key.column),
                    "A key of the front matter is a list or a mapping.",
                    "A key is a word, such as title; quote what begins with [ or {.",
                )
            if key.kind == "merge":
                bases = value.items if isinstance(value, Sequence) else (value,)
                for base in bases:
                    if isinstance(base, Mapping):
                        merged = {entry.key: entry for entry in base.entries} | merged
            else:
                entries.append(Entry(key.text, value, key.line, key.column))
        for entry in entries:
            merged.pop(entry.key, None)
        return (*entries, *merged.values())

    def _alias(self, event: _Event) -> Value:
        anchored = self._anchors.get(event.anchor)
        if anchored is None:
            anchor = shortened(event.anchor)
            raise self._fault(
                self._place(event),
                f"'*{anchor}' refers to nothing: a value that begins with * is an alias.",
                f'If you mean the sign itself, quote it: "*{anchor}"',
            )
        self._budget -= anchored.size
        if self._budget < 0:
            raise self._limit(event, f"repeats more than {MAX_REPEATED:,} values")
        self._go_down(len(self._open) + anchored.depth, event)
        return anchored.value

    def _meant(self, event: _Event) -> str:
        """Return the kind that a tag names; a tag of no meaning here is a fault."""
        tag: str = event.tag
        if tag not in _MEANT:
            written = shortened(tag.replace(CORE, "!!"))
            raise self._fault(
                self._place(event),
                f"The front matter holds the tag '{written}', which means nothing here.",
                f"Remove it, or quote the value if you mean the sign itself: {quoted(written)}",
            )
        return tag.removeprefix(CORE)

    def _go_down(self, depth: int, event: _Event) -> None:
        if depth > MAX_DEPTH:
            raise self._limit(event, f"nests deeper than {MAX_DEPTH} levels")

    def _limit(self, event: _Event, what: str) -> YamlFault:
        told = f"The front matter {what}."
        return self._fault(self._place(event), told, KEEP_SHORT, "E-YAML-LIMIT")

    def _fault(
        self, place: tuple[int, int], message: str, hint: str, code: str = "E-YAML"
    ) -> YamlFault:
        return YamlFault(Problem.of(code, message, Location(self._path, *place), hint))

    def _place(self, event: _Event) -> tuple[int, int]:
        return self._first_line + event.start_mark.line, event.start_mark.column + 1


def _extent(value: Value) -> tuple[int, int]:
    """Count the values of a value and the levels that they nest, both of which are bounded."""
    if isinstance(value, Scalar):
        return 1, 0
    inner = value.items if isinstance(value, Sequence) else [e.value for e in value.entries]
    extents = [_extent(part) for part in inner]
    return 1 + sum(size for size, _ in extents), 1 + max((deep for _, deep in extents), default=0)
