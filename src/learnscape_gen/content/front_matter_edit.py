"""Changes values in front matter and leaves every other byte of the file as it is.

Comments, anchors, quotes, line ends and the order of keys stay. What is written is read again: if
anything but the wanted values would mean something else, nothing is changed, and a problem says so.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.front_matter import FrontMatter, split_front_matter
from learnscape_gen.content.keys import canonical
from learnscape_gen.content.line_breaks import LINE_BREAK, break_in, line_starts
from learnscape_gen.content.read import decoded
from learnscape_gen.content.yaml_reader import read_yaml
from learnscape_gen.content.yaml_spans import Place, Span, past_properties, spans_of
from learnscape_gen.content.yaml_values import Mapping, Scalar, Sequence, Value
from learnscape_gen.diagnostics import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Mapping as Table


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


class Add(NamedTuple):
    """Add values to what a key has already: to its list, or to its one value, then a list.

    A key that is not there is added. `key` is its one name; each value is YAML on one line that
    may stand in brackets.
    """

    key: str
    values: tuple[str, ...]


class Without(NamedTuple):
    """Take a scalar out of a list, by its place; others stay in it."""

    line: int
    column: int


Edit = Put | Drop | Instead | Add | Without


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
    if isinstance(edit, Instead | Without):
        return f"The value in line {edit.line}"
    return f"'{edit.key}'"


def _given(edit: Put | Add) -> str:
    """Return what a key is given that has nothing yet, or not any more."""
    return edit.value if isinstance(edit, Put) else f"[{', '.join(edit.values)}]"


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
        self._starts = line_starts(text)
        self._first = front.first_line
        self._closing = self._starts[front.body_line - 2]
        whole = LINE_BREAK.sub("\n", text[self._starts[self._first - 1] : self._closing])
        self._spans = spans_of(whole)
        self._break = break_in(text)

    def changed(self, edits: Iterable[Edit]) -> str:
        """Return the whole file with some values changed."""
        text = self._text
        # From the end, so that no offset moves; what is added keeps its order.
        for piece in sorted(map(self._piece, edits), key=lambda piece: piece[:2])[::-1]:
            text = text[: piece.start] + piece.text + text[piece.end :]
        return text

    def _piece(self, edit: Edit) -> _Piece:
        if isinstance(edit, Instead):
            return self._instead(edit)
        if isinstance(edit, Without):
            return self._without(edit)
        entry = next((e for e in self._spans.entries if canonical(e.key) == edit.key), None)
        if entry is None:
            added = "" if isinstance(edit, Drop) else f"{edit.key}: {_given(edit)}{self._break}"
            return _Piece(self._closing, self._closing, added)
        start, end = self._offsets(entry.value_span)
        if isinstance(edit, Add) and start < end:
            return self._added(edit, start, end, is_block=entry.is_block)
        after_key = self._text.index(":", self._offsets(entry.key_span)[1]) + 1
        if isinstance(edit, Drop):
            line = self._starts[self._first - 1 + entry.key_span.start.line]
            return _Piece(line, self._lines(end)[1], "")
        # A comment between a key and its list stays, behind the value.
        between = self._text[after_key:start].strip()
        return _Piece(after_key, end, f" {_given(edit)}" + (f"  {between}" if between else ""))

    def _added(self, edit: Add, start: int, end: int, *, is_block: bool) -> _Piece:
        """Return what adds a value to one that stands between two offsets."""
        text = self._text
        if is_block:
            line, below = self._lines(start)[0], self._lines(end)[1]
            items = (f"{text[line:start]}- {value}{self._break}" for value in edit.values)
            return _Piece(below, below, "".join(items))
        more = ", ".join(edit.values)
        if text[start] != "[":
            return _Piece(start, end, f"[{text[start:end]}, {more}]")
        inner = [span for span in map(self._offsets, self._spans.scalars) if start < span[0] < end]
        if not inner:
            return _Piece(start + 1, start + 1, more)
        return _Piece(inner[-1][1], inner[-1][1], f", {more}")

    def _without(self, edit: Without) -> _Piece:
        """Return what takes an item out of a list, with its comma or its line."""
        found = self._scalar(edit.line, edit.column)
        if found is None:
            return _Piece(self._closing, self._closing, "")
        text, (start, end) = self._text, found
        line, below = self._lines(start)[0], self._lines(end)[1]
        if re.fullmatch(r"[ \t]*-[ \t]+", text[line:start]):
            return _Piece(line, below, "")
        if after := re.compile(r"\s*,[ \t]*").match(text, end):
            return _Piece(start, after.end(), "")
        before = re.search(r",\s*\Z", text[:start])
        return _Piece(before.start() if before else start, end, "")

    def _instead(self, edit: Instead) -> _Piece:
        found = self._scalar(edit.line, edit.column)
        if found is None:
            return _Piece(self._closing, self._closing, "")
        start, end = found
        return _Piece(start + past_properties(self._text[start:end]), end, edit.value)

    def _scalar(self, line: int, column: int) -> tuple[int, int] | None:
        """Return the offsets of the scalar at a place of the file."""
        place = Place(line - self._first, column - 1)
        span = next((span for span in self._spans.scalars if span.start == place), None)
        return self._offsets(span) if span else None

    def _lines(self, offset: int) -> tuple[int, int]:
        """Return where the line of an offset begins, and the one below; there always is one."""
        below = bisect_right(self._starts, offset)
        return self._starts[below - 1], self._starts[below]

    def _offsets(self, span: Span) -> tuple[int, int]:
        """Return the offsets of a span; the breaks below a block of text are not part of it."""
        start, end = (self._starts[self._first - 1 + place.line] + place.column for place in span)
        return start, start + len(self._text[start:end].rstrip())


def _wanted(mapping: Mapping, edits: tuple[Edit, ...]) -> object:
    """Return in plain values what front matter is to mean afterwards."""
    instead: dict[tuple[int, int], object] = {
        (e.line, e.column): _value(e.value) for e in edits if isinstance(e, Instead)
    }
    instead.update(((e.line, e.column), _GONE) for e in edits if isinstance(e, Without))
    gone = {edit.key for edit in edits if isinstance(edit, Drop)}
    put = {edit.key: _value(edit.value) for edit in edits if isinstance(edit, Put)}
    added = {edit.key: [*map(_value, edit.values)] for edit in edits if isinstance(edit, Add)}
    told: list[tuple[str, object]] = []
    for entry in mapping.entries:
        key = canonical(entry.key)
        if key not in gone:
            value = put.pop(key) if key in put else _plain(entry.value, instead)
            more = added.pop(key, [])
            told.append((entry.key, [*_listed(value), *more] if more else value))
    new = {**put, **added}
    return [
        *told,
        *((e.key, new[e.key]) for e in edits if isinstance(e, Put | Add) and e.key in new),
    ]


_GONE = object()
"""What stands for an item that goes."""
_NOTHING = ("", "null")


def _listed(value: object) -> list[object]:
    """Return the items of a list, or the one value that stands in its place, if there is one."""
    return value if isinstance(value, list) else [] if value == _NOTHING else [value]


def _value(yaml: str) -> object:
    """Return what a value means, in plain values."""
    read = read_yaml(f"value: {yaml}\n", "", 1)
    return _plain(read.entries[0].value) if isinstance(read, Mapping) else None


def _plain(value: Value, instead: Table[tuple[int, int], object] = {}) -> object:
    """Return a value without its places."""
    if isinstance(value, Scalar):
        return instead.get((value.line, value.column), (value.text, value.kind))
    if isinstance(value, Sequence):
        items = (_plain(item, instead) for item in value.items)
        return [item for item in items if item is not _GONE]
    return [(entry.key, _plain(entry.value, instead)) for entry in value.entries]
