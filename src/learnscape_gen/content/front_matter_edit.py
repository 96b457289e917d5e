"""Changes values in front matter and leaves every other byte of the file as it is.

Comments, anchors, quotes, line ends and the order of keys stay. What is written is read again: if
anything but the wanted values would mean something else, nothing is changed, and a problem says so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.front_matter import FrontMatter, split_front_matter
from learnscape_gen.content.keys import canonical
from learnscape_gen.content.read import decoded
from learnscape_gen.content.yaml_reader import read_yaml
from learnscape_gen.content.yaml_spans import Place, Span, spans_of
from learnscape_gen.content.yaml_values import Mapping, Scalar, Sequence, Value
from learnscape_gen.diagnostics import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping as Table

_BREAK = re.compile("\r\n?|\n")


class Put(NamedTuple):
    """Give a key a value; a key that is not there is added as the last one.

    `key` is the one name of the key, as `canonical` gives it; `value` is YAML on one line.
    """

    key: str
    value: str


class Drop(NamedTuple):
    """Take a key out, by the one name of it."""

    key: str


class Instead(NamedTuple):
    """Write another scalar where one stands; `value` is YAML on one line.

    The place is that of the scalar as it was read (`Scalar.line` and `Scalar.column`). Where an
    anchor stands there, its aliases follow.
    """

    line: int
    column: int
    value: str


Edit = Put | Drop | Instead


class EditError(Exception):
    """A file that can't be changed safely; `problem` says where, and what a person can do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.location}: {problem.message}")
        self.problem = problem


def edited(content: bytes, path: str, edits: Iterable[Edit]) -> bytes:
    """Return a file with some values of its front matter changed.

    Args:
        content: the bytes of the file.
        path: its path, for problems.
        edits: what to change.

    Raises:
        EditError: the file can't be read, or more would change than is asked for.

    """
    edits = tuple(edits)
    front = front_matter_of(content, path)
    changed = _Block(content.decode(), front).changed(edits).encode()
    if changed == content:
        return content
    problem: Problem | None = None
    try:
        result = front_matter_of(changed, path)
    except EditError as fault:
        problem = fault.problem
    else:
        wanted = _wanted(front.mapping, edits)
        if result.body == front.body and _plain(result.mapping) == wanted:
            return changed
    at = problem.location if problem else Location(path, front.first_line, 1)
    keys = ", ".join(sorted({_told(edit) for edit in edits}))
    raise EditError(
        Problem.of(
            "E-YAML",
            f"{keys} can't be changed here without changing something else, too.",
            at,
            "Change it by hand: an anchor, or YAML in brackets, ties it to other values.",
        )
    )


def front_matter_of(content: bytes, path: str) -> FrontMatter:
    """Return the front matter of a file.

    Raises:
        EditError: it can't be read.

    """
    text = decoded(content, path)
    front = split_front_matter(text, path) if isinstance(text, str) else text
    if isinstance(front, Problem):
        raise EditError(front)
    return front


def _told(edit: Edit) -> str:
    return f"The value in line {edit.line}" if isinstance(edit, Instead) else f"'{edit.key}'"


class _Piece(NamedTuple):
    """What to write in place of a piece of the file, told by its offsets."""

    start: int
    end: int
    text: str


class _Block:
    """The front matter of a file as it is written, with the offsets of its values.

    Args:
        text: the whole file, with its own line ends.
        front: what was read of it.

    """

    def __init__(self, text: str, front: FrontMatter) -> None:
        self._text = text
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]
        self._first = front.first_line
        self._closing = self._starts[front.body_line - 2]
        whole = _BREAK.sub("\n", text[self._starts[self._first - 1] : self._closing])
        self._spans = spans_of(whole)
        self._break = found[0] if (found := _BREAK.search(text)) else "\n"

    def changed(self, edits: Iterable[Edit]) -> str:
        """Return the whole file with some values changed."""
        text = self._text
        # From the end, so that no offset moves; keys that are added keep their order.
        for piece in sorted(map(self._piece, edits), key=lambda piece: piece[:2])[::-1]:
            text = text[: piece.start] + piece.text + text[piece.end :]
        return text

    def _piece(self, edit: Edit) -> _Piece:
        if isinstance(edit, Instead):
            return self._instead(edit)
        entry = next((e for e in self._spans.entries if canonical(e.key) == edit.key), None)
        if entry is None:
            added = f"{edit.key}: {edit.value}{self._break}" if isinstance(edit, Put) else ""
            return _Piece(self._closing, self._closing, added)
        start, end = self._offsets(entry.value_span)
        after_key = self._text.index(":", self._offsets(entry.key_span)[1]) + 1
        if isinstance(edit, Drop):
            line = self._starts[self._first - 1 + entry.key_span.start.line]
            rest = _BREAK.search(self._text, end)
            return _Piece(line, rest.end() if rest else end, "")
        # A comment between a key and its list stays, behind the value.
        between = self._text[after_key:start].strip()
        return _Piece(after_key, end, f" {edit.value}" + (f"  {between}" if between else ""))

    def _instead(self, edit: Instead) -> _Piece:
        place = Place(edit.line - self._first, edit.column - 1)
        span = next((span for span in self._spans.scalars if span.start == place), None)
        if span is None:
            return _Piece(self._closing, self._closing, "")
        start, end = self._offsets(span)
        anchor = re.match(r"(?:[&!]\S*\s+)*", self._text[start:end])
        return _Piece(start + (anchor.end() if anchor else 0), end, edit.value)

    def _offsets(self, span: Span) -> tuple[int, int]:
        """Return the offsets of a span; the breaks below a block of text are not part of it."""
        start, end = (self._starts[self._first - 1 + place.line] + place.column for place in span)
        return start, start + len(self._text[start:end].rstrip())


def _wanted(mapping: Mapping, edits: tuple[Edit, ...]) -> object:
    """Return in plain values what front matter is to mean afterwards."""
    instead = {(e.line, e.column): _value(e.value) for e in edits if isinstance(e, Instead)}
    gone = {edit.key for edit in edits if isinstance(edit, Drop)}
    put = {edit.key: _value(edit.value) for edit in edits if isinstance(edit, Put)}
    told = [
        (
            entry.key,
            put.pop(key) if (key := canonical(entry.key)) in put else _plain(entry.value, instead),
        )
        for entry in mapping.entries
        if canonical(entry.key) not in gone
    ]
    return [*told, *put.items()]


def _value(yaml: str) -> object:
    """Return what a value means, in plain values."""
    read = read_yaml(f"value: {yaml}\n", "", 1)
    return _plain(read.entries[0].value) if isinstance(read, Mapping) else None


def _plain(value: Value, instead: Table[tuple[int, int], object] = {}) -> object:
    """Return a value without its places."""
    if isinstance(value, Scalar):
        return instead.get((value.line, value.column), (value.text, value.kind))
    if isinstance(value, Sequence):
        return [_plain(item, instead) for item in value.items]
    return [(entry.key, _plain(entry.value, instead)) for entry in value.entries]
