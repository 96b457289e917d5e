"""Merges the file of a term into that of another, so that nothing of it is lost."""

from __future__ import annotations

import re
from json import dumps
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.authoring.rename.refusal import RenameError
from learnscape_gen.authoring.rename.scalars import scalar
from learnscape_gen.content.fields import Fields
from learnscape_gen.content.front_matter_edit import Add, Edit, Put, edited, front_matter_of
from learnscape_gen.content.keys import canonical
from learnscape_gen.content.line_breaks import LINE_BREAK, break_in, line_starts
from learnscape_gen.content.yaml_values import Scalar, Sequence
from learnscape_gen.paths import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.content.yaml_values import Mapping, Value

_LISTS = ("synonyms", "aliases", "roles", "examples", "neighbours")
_OF_ITS_OWN = frozenset({"title", "order", *_LISTS})
"""Keys that are not taken over as they are."""
_NOTE = re.compile(r"^[ \t>]*\[[^\]\n]+\]:", re.MULTILINE)


class Merged(NamedTuple):
    """A file with what another said.

    Args:
        content: its bytes.
        left: keys of the other with their words, which stand in it as comments only.

    """

    content: bytes
    left: tuple[tuple[str, str], ...]


def merged(target: bytes, path: str, other: bytes, other_path: str) -> Merged:
    """Return a file of a term with all that the file of another said.

    The title of the other becomes a synonym, its lists grow together, keys that are missing are
    taken over, and its body follows below. What both say stays as comments.

    Args:
        target: the bytes of the file that stays.
        path: its path.
        other: the bytes of the file that goes; what its links lead to is looked after later.
        other_path: its path.

    Raises:
        EditError: a file can't be read or changed safely.
        RenameError: the two bodies can't stand in one file.

    """
    here, there = front_matter_of(target, path), front_matter_of(other, other_path)
    if all(_NOTE.search(front.body) for front in (here, there)):
        raise RenameError(
            f"{path} and {other_path} both have footnotes or named links, which may get mixed up. "
            f"Move the body of {other_path} by hand, then merge."
        )
    keys, left = _keys(here.mapping, there.mapping)
    fields, others = Fields(here.mapping, path, []), Fields(there.mapping, other_path, [])
    content = edited(target, path, [*_lists(fields, others), *keys])
    if left:
        content = _with_comments(
            content, path, [f"{key} of {other_path}: {text}" for key, text in left]
        )
    return Merged(_with_body(content, _raw_body(other, there.body_line)), left)


def _lists(here: Fields, there: Fields) -> Iterator[Edit]:
    """Yield what adds the lists of another; its title becomes a synonym."""
    for key in _LISTS:
        known, given = here.texts(key), there.texts(key)
        if key == "synonyms":
            known, given = (*here.texts("title"), *known), (*there.texts("title"), *given)
        folded = set(map(fold, known))
        new = [text for text in dict.fromkeys(given) if fold(text) not in folded]
        if new:
            yield Add(key, tuple(map(scalar, new)))


def _keys(here: Mapping, there: Mapping) -> tuple[list[Edit], tuple[tuple[str, str], ...]]:
    """Return what takes over the keys that are missing, and what has no place."""
    edits: list[Edit] = []
    left = []
    has = {canonical(entry.key): _plain(entry.value) for entry in here.entries}
    for entry in there.entries:
        key, value, words = canonical(entry.key), entry.value, _plain(entry.value)
        if key in _OF_ITS_OWN or words in ("", has.get(key)):
            continue
        if isinstance(value, Scalar) and not has.get(key):
            edits.append(Put(key, scalar(value.text) if value.kind == "str" else value.text))
        else:
            left.append(
                (key, words if isinstance(words, str) and words.isprintable() else dumps(words))
            )
    return edits, tuple(left)


def _with_comments(content: bytes, path: str, comments: list[str]) -> bytes:
    """Return a file with comments at the end of its front matter."""
    text = content.decode()
    closing = line_starts(text)[front_matter_of(content, path).body_line - 2]
    lines = "".join(f"# {comment}{break_in(text)}" for comment in comments)
    return f"{text[:closing]}{lines}{text[closing:]}".encode()


def _raw_body(content: bytes, first_line: int) -> str:
    text = content.decode()
    return text[line_starts(text)[first_line - 1] :]


def _with_body(content: bytes, body: str) -> bytes:
    """Return a file with a body below its own, which stays as it is."""
    if not body.strip():
        return content
    text = content.decode()
    line_end = break_in(text)
    between = (
        "" if text.endswith(line_end * 2) else line_end if text.endswith(line_end) else line_end * 2
    )
    body = LINE_BREAK.sub(line_end, body.strip("\r\n"))
    return f"{text}{between}{body}{line_end}".encode()


def _plain(value: Value) -> object:
    """Return what a value says, without its places."""
    if isinstance(value, Scalar):
        return value.text
    if isinstance(value, Sequence):
        return [_plain(item) for item in value.items]
    return {entry.key: _plain(entry.value) for entry in value.entries}
