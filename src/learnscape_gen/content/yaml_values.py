"""YAML read safely into values that know their place.

A scalar keeps the letters that the author wrote, with the kind that YAML sees in them, so that
`tags: [2024, no]` can stay words and `title: 2024` can be told apart. Aliases are expanded
within bounds; nothing is ever constructed but these three values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import yaml

from learnscape_gen.diagnostics import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a Python without libyaml reads the same, more slowly
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

MAX_DEPTH = 16
"""Front matter nests two levels; more than this is an accident or an attack."""
MAX_VALUES = 20_000
"""Values of one document after aliases are expanded, so that an alias bomb ends early."""


class Scalar(msgspec.Struct, frozen=True, tag="scalar", gc=False):
    """Text as written; `kind` is str, int, float, bool, null or timestamp; line and column from 1."""

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


class YamlFault(Exception):  # noqa: N818 - a fault is a value in flight; read_yaml turns it into a Problem
    """Carries the problem out of the depth of the reading."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def read_yaml(text: str, path: str, first_line: int) -> Value | Problem:
    """Read one YAML document.

    Args:
        text: the document.
        path: the file that holds it, for problems.
        first_line: the line of the file on which the document begins.

    """
    try:
        return _Reader(text, path, first_line).value()
    except YamlFault as fault:
        return fault.problem
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        line, column = (mark.line, mark.column + 1) if mark else (0, 1)
        what = fault.problem or fault.context or "it can't be read"
        return Problem.of(
            "E-YAML",
            f"The front matter is not valid YAML: {what}.",
            Location(path, first_line + line, column),
            _hint(text, line),
        )
    except yaml.YAMLError as fault:
        return Problem.of(
            "E-YAML",
            f"The front matter is not valid YAML: {str(fault).splitlines()[0]}.",
            Location(path, first_line, 1),
            "Remove the characters that can't be seen, or type the line again.",
        )


def _hint(text: str, line: int) -> str:
    """Guess the usual slip on or before the line where the reading stopped."""
    lines = text.splitlines()
    for number in (line, line - 1):
        written = lines[number].strip() if 0 <= number < len(lines) else ""
        if "\t" in written[:1] or (0 <= number < len(lines) and lines[number].startswith("\t")):
            return "Indent with spaces; YAML does not allow tabs."
        key, colon, value = written.partition(": ")
        if colon and ": " in value and value.strip()[:1] not in ("'", '"', "{", "["):
            return f'A value with a colon needs quotes: {key}: "{value.strip()}"'
    return "A key, a colon and a space, then the value; quote values that hold signs: key: \"value\""


class _Reader:
    """Builds values from the parser's events with a stack of its own: deep input can't overflow."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self._loader = _Loader(text)
        self._path = path
        self._first_line = first_line
        self._anchors: dict[str, tuple[Value, int]] = {}
        self._budget = MAX_VALUES

    def value(self) -> Value:
        """Return the document's one value; an empty document is an empty mapping."""
        open_collections: list[tuple[yaml.Event, list[Value]]] = []
        result: Value = Mapping((), self._first_line, 1)
        for event in self._events():
            kind = type(event)
            if kind is yaml.ScalarEvent:
                value: Value = self._scalar(event)
            elif kind is yaml.AliasEvent:
                value = self._alias(event)
            elif kind is yaml.SequenceStartEvent or kind is yaml.MappingStartEvent:
                if len(open_collections) >= MAX_DEPTH:
                    raise self._limit(event, f"nests deeper than {MAX_DEPTH} levels")
                open_collections.append((event, []))
                continue
            elif kind is yaml.SequenceEndEvent or kind is yaml.MappingEndEvent:
                start, values = open_collections.pop()
                value = self._collection(start, values)
            else:
                continue
            self._spend(1, event)
            if getattr(event, "anchor", None) and kind is yaml.ScalarEvent:
                self._anchors[event.anchor] = (value, 1)
            if open_collections:
                open_collections[-1][1].append(value)
            else:
                result = value
        return result

    def _events(self) -> Iterator[yaml.Event]:
        try:
            documents = 0
            while self._loader.check_event():
                event = self._loader.get_event()
                documents += type(event) is yaml.DocumentStartEvent
                if documents > 1:
                    return
                yield event
        finally:
            self._loader.dispose()

    def _place(self, event: yaml.Event) -> tuple[int, int]:
        mark = event.start_mark
        return self._first_line + mark.line, mark.column + 1

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        mark = event.start_mark
        text: str = event.value
        kind = "str"
        if event.tag is not None and not event.tag.startswith("tag:yaml.org,2002:"):
            raise YamlFault(
                Problem.of(
                    "E-YAML",
                    f"The front matter holds the tag '{event.tag}', which means nothing here.",
                    Location(self._path, *self._place(event)),
                    "Remove the word that begins with an exclamation mark.",
                ),
            )
        if event.implicit[0]:
            kind = _kind_of(text)
        return Scalar(text, kind, self._first_line + mark.line, mark.column + 1)

    def _alias(self, event: yaml.AliasEvent) -> Value:
        if event.anchor not in self._anchors:
            raise YamlFault(
                Problem.of(
                    "E-YAML",
                    f"'*{event.anchor}' refers to nothing: a value that begins with * is an alias.",
                    Location(self._path, *self._place(event)),
                    f'If you mean the sign itself, quote it: "*{event.anchor}"',
                ),
            )
        value, size = self._anchors[event.anchor]
        self._spend(size, event)
        return value

    def _collection(self, start: yaml.Event, values: list[Value]) -> Value:
        line, column = self._place(start)
        value: Value
        if isinstance(start, yaml.SequenceStartEvent):
            value = Sequence(tuple(values), line, column)
        else:
            pairs = zip(values[::2], values[1::2], strict=True)
            value = Mapping(tuple(self._entry(key, held) for key, held in pairs), line, column)
        if start.anchor:
            self._anchors[start.anchor] = (value, _size_of(value))
        return value

    def _entry(self, key: Value, value: Value) -> Entry:
        if not isinstance(key, Scalar):
            raise YamlFault(
                Problem.of(
                    "E-YAML",
                    "A key of the front matter is a list or a mapping.",
                    Location(self._path, key.line, key.column),
                    "A key is a word: title, type, source.",
                ),
            )
        return Entry(key.text, value, key.line, key.column)

    def _spend(self, values: int, event: yaml.Event) -> None:
        self._budget -= values
        if self._budget < 0:
            raise self._limit(event, f"holds more than {MAX_VALUES:,} values")

    def _limit(self, event: yaml.Event, what: str) -> YamlFault:
        return YamlFault(
            Problem.of(
                "E-YAML-LIMIT",
                f"The front matter {what}.",
                Location(self._path, *self._place(event)),
                "Keep front matter short, and put text into the body below it.",
            ),
        )


def _size_of(value: Value) -> int:
    """Count the values inside a value; its parts are within the budget, so this ends."""
    waiting, size = [value], 0
    while waiting:
        part = waiting.pop()
        size += 1
        if isinstance(part, Sequence):
            waiting.extend(part.items)
        elif isinstance(part, Mapping):
            waiting.extend(entry.value for entry in part.entries)
        if size > MAX_VALUES:
            break
    return size


_RESOLVERS = _Loader.yaml_implicit_resolvers


def _kind_of(text: str) -> str:
    """Return the kind that YAML sees in a plain scalar."""
    for tag, pattern in _RESOLVERS.get(text[:1], ()):
        if pattern.match(text):
            kind: str = tag.rpartition(":")[2]
            return kind
    return "str"
