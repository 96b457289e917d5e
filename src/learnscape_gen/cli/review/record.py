"""Writes into the file of a post who looked at it, when, and what came of it."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.cli.ending import RefusedError, WrongUseError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from learnscape_gen.content.front_matter_edit import Edit
    from learnscape_gen.hub.model import Post

ARCHIVED = "archived"
"""The outcome that puts a post away: its status follows."""


class Look(NamedTuple):
    """That somebody looked at a post: on which day, who, what came of it, what they looked at."""

    on: str
    by: str
    outcome: str
    note: str


def needed_outcome(text: str) -> str:
    """Return an outcome as it is written: the usual ones in small letters, any other as it is.

    Raises:
        WrongUseError: there is none.

    """
    from learnscape_gen.content.keys import plain_word
    from learnscape_gen.pages.labels import OUTCOMES

    if not text.strip():
        raise WrongUseError("Say what came of it: --outcome kept, updated, replaced or archived")
    return word if (word := plain_word(text)) in OUTCOMES else " ".join(text.split())


def record(root: Path, post: Post, look: Look) -> None:
    """Write a look into the file of a post; every other byte of it stays.

    Somebody may have edited the file since the hub was read; that stays, too.

    Args:
        root: the project's folder.
        post: the post as it was when the hub was read.
        look: what to write.

    Raises:
        RefusedError: somebody else reviewed it meanwhile, or the file can't be changed safely.
        OSError: the file can't be written.

    """
    from learnscape_gen.authoring.review_of import review_of
    from learnscape_gen.content.front_matter_edit import EditError, edited
    from learnscape_gen.state.changes import Change, ChangedMeanwhileError, make_changes
    from learnscape_gen.state.files import read_file

    path = post.doc.path
    before = read_file(root / path)
    if before is None:
        raise RefusedError(f"{path} is gone. Nothing was recorded.")
    try:
        if review_of(before, path) != post.doc.review:
            raise RefusedError(
                f"Somebody else changed the review of {path} meanwhile. Nothing was recorded."
            )
        after = edited(before, path, _edits(before, path, look))
        make_changes(root, [Change(path, before, after)])
    except EditError as fault:
        problem = fault.problem
        raise RefusedError(
            f"{problem.location} {problem.message} {problem.hint}\nNothing was recorded."
        ) from None
    except ChangedMeanwhileError:
        raise RefusedError(
            f"Somebody else is changing {path} right now. Nothing was recorded; try again."
        ) from None


def _edits(content: bytes, path: str, look: Look) -> Iterator[Edit]:
    """Yield what changes in the front matter."""
    from learnscape_gen.cli.quoting import quoted
    from learnscape_gen.content.fields import Fields
    from learnscape_gen.content.front_matter_edit import Instead, Put, front_matter_of
    from learnscape_gen.content.yaml_values import Mapping, Scalar

    values = {
        "on": look.on,
        "by": _in_braces(look.by),
        "outcome": _in_braces(look.outcome),
        "note": quoted(look.note) if look.note else "",
    }
    given = {key: value for key, value in values.items() if value}
    fields = Fields(front_matter_of(content, path).mapping, path, [])
    there = fields.value("reviewed")
    inner = Fields(there, path, []) if isinstance(there, Mapping) else None
    stand = {key: inner.value(key) for key in values} if inner else {}
    if inner and all(isinstance(stand[key], Scalar) for key in given):
        # Written over several lines it stays so, with the comments beside the lines.
        for key, value in stand.items():
            if value is not None:
                yield Instead(value.line, value.column, given.get(key, '""'))
    else:
        told = ", ".join(f"{key}: {value}" for key, value in given.items())
        yield Put("reviewed", f"{{{told}}}")
    if look.outcome == ARCHIVED and fields.text("status") != ARCHIVED:
        yield Put("status", ARCHIVED)


def _in_braces(text: str) -> str:
    """Return words as a value inside braces, where a comma would end it."""
    from learnscape_gen.cli.quoting import quoted, yaml_value

    return quoted(text) if "," in text else yaml_value(text) if text else ""
