"""An item of the inbox in words: what it says, what is proposed and why, what it lacks."""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING, Any

from learnscape_gen.cli.printable import printable
from learnscape_gen.content.kinds.post import GivenSource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.authoring.proposals import Proposal
    from learnscape_gen.cli.triage.desk import OnTheDesk
    from learnscape_gen.content.kinds.post import PostDocument

_NARROWEST, _WIDEST = 40, 100
_EXCERPT = 3
"""Lines of an excerpt."""
_INDENT = 11
"""Where values begin, behind their names."""
_ROWS = (
    ("task", "work_task", "tasks"),
    ("tool", "social_tool", "tools"),
    ("source", "source", "sources"),
    ("tags", "tags", "tags"),
)
"""The word for a key, its one name, and the field of the proposals for it."""


def as_lines(found: OnTheDesk, *, numbered: bool = False) -> list[str]:
    """Return an item as lines of text.

    Args:
        found: the item, and what there is to say about it.
        numbered: whether the tasks that are proposed have numbers, by which to choose one.

    """
    item, post = found.item, found.item.post
    if post is None:
        problem = item.problems[0]
        place = f" (line {problem.location.line})" if problem.location.line else ""
        told = f"This can't become a post as it is: {problem.message}{place} {problem.hint}"
        return [f"  {item.title}", *_wrapped(told.rstrip(), "  ", "  ")]
    lines = [f"  {printable(item.title)}"]
    lines += [f"  {printable(post.url)}"] if post.url else []
    lines += _wrapped(post.body.excerpt, "  ", "  ")[:_EXCERPT]
    if found.twin:
        lines += _wrapped(f"{found.twin} has the same address already.", "  ! ", "    ")
    for word, key, field in _ROWS:
        lines += _row(word, _said(post, key), getattr(found.proposals, field), numbered=numbered)
    lines += _row("type", "" if "type" in found.missing else post.type.value, (), numbered=False)
    lines += _row("why", post.why, (), numbered=False)
    return lines


def as_values(found: OnTheDesk) -> dict[str, Any]:
    """Return an item as plain values, for JSON."""
    item, post = found.item, found.item.post
    values: dict[str, Any] = {"path": item.path, "title": item.title}
    if post is None:
        problem = item.problems[0]
        fault = {"code": problem.code, "message": problem.message, "line": problem.location.line}
        return {**values, "fault": fault}
    return {
        **values,
        "url": post.url,
        "excerpt": post.body.excerpt,
        "same_address": found.twin,
        "missing": list(found.missing),
        "proposals": {
            key: [
                {"id": each.id, "likeness": round(each.score, 3), "reason": each.reason}
                for each in getattr(found.proposals, field)
            ]
            for _, key, field in _ROWS
        },
    }


def _said(post: PostDocument, key: str) -> str:
    """Return what an item says of a key itself."""
    if key == "source":
        source = post.source.name if isinstance(post.source, GivenSource) else post.source
        return source.text if source else ""
    named = post.tasks if key == "work_task" else post.tools
    return ", ".join(post.tags if key == "tags" else (each.text for each in named))


def _row(word: str, said: str, proposals: tuple[Proposal, ...], *, numbered: bool) -> Iterator[str]:
    """Yield the lines of a key: what is said, or what is proposed and why, or that it is open."""
    name = f"  {word:{_INDENT - 2}}"
    if said or not proposals:
        yield from _wrapped(said or "?", name, " " * _INDENT)
        return
    for number, each in enumerate(proposals, 1):
        which = f"{number} " if numbered and word == "task" else ""
        yield from _wrapped(f"{which}{each.id}: {each.reason}", name, " " * (_INDENT + 2))
        name = " " * _INDENT


def _wrapped(text: str, first: str, others: str) -> list[str]:
    width = min(max(shutil.get_terminal_size().columns, _NARROWEST), _WIDEST)
    return textwrap.wrap(
        printable(" ".join(text.split())),
        width,
        initial_indent=first,
        subsequent_indent=others,
        break_on_hyphens=False,
    )
