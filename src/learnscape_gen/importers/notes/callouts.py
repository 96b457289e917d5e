"""Callouts of Obsidian, Docusaurus and MkDocs, as the five that a hub has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.importers.notes.layout import CODE, masked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.importers.notes.here import Here

_KINDS = {
    "note": "NOTE",
    "tip": "TIP",
    "important": "IMPORTANT",
    "warning": "WARNING",
    "caution": "CAUTION",
    **dict.fromkeys(("hint", "success", "check", "done"), "TIP"),
    **dict.fromkeys(("attention",), "WARNING"),
    **dict.fromkeys(("danger", "error", "failure", "fail", "missing", "bug"), "CAUTION"),
}
"""What is nearest to each kind; for all others that is a note."""

_OBSIDIAN = re.compile(
    r"((?:[ \t]*(?:[-*+][ \t]+)?>)+[ \t]*)\[!([\w-]{1,40})(?:\|[^\[\]\n]*)?\]([+-]?)[ \t]*(.*)"
)
_COLONS = re.compile(
    r"(:{3,10})[ \t]*([a-z]{3,20})(?![\w-])[ \t]*(?:\[([^\n]*)\]|([^\n{]*))(?:\{[^\n]*\})?[ \t]*"
)
_MARKS = re.compile(
    r"(?:!!!|\?\?\?\+?)[ \t]+([\w-]{1,40})(?:[ \t]+[\w -]*?)?(?:[ \t]*\"([^\"\n]*)\")?[ \t]*"
)
_DEEPEST, _LONGEST = 5, 1000
"""Callouts in callouts, and signs of a line that may begin one; what is more stays as it is."""
_INDENT = re.compile(r"(?: {4}|\t)")


def with_callouts(body: str, here: Here, depth: int = 0) -> str:
    """Return a body in which callouts of other tools are those of a hub.

    Args:
        body: the text.
        here: the note that it is of.
        depth: how many callouts it stands in.

    """
    signs = ("[!", ":::", "!!!", "???")
    if depth > _DEEPEST or not any(sign in body for sign in signs):
        return body
    marks = masked(body).split("\n")
    lines = iter(zip(body.split("\n"), marks, strict=True))
    return "\n".join(_lines(lines, here, depth))


def _lines(lines: Iterator[tuple[str, str]], here: Here, depth: int) -> Iterator[str]:
    waiting: list[tuple[str, str]] = []
    while (pair := waiting.pop() if waiting else next(lines, None)) is not None:
        line, mark = pair
        if mark.startswith(CODE) or len(line) > _LONGEST:
            yield line
        elif found := _OBSIDIAN.fullmatch(line):
            yield found[1] + _head(found[2], found[4], here)
            if found[3]:
                here.tell("Callouts that could be folded stand open.")
        elif found := _COLONS.fullmatch(line):
            inner = with_callouts("\n".join(_until(lines, found[1])), here, depth + 1)
            yield from _quoted(_head(found[2], found[3] or found[4], here), inner)
        elif found := _MARKS.fullmatch(line):
            indented, waiting = _indented(lines)
            inner = with_callouts("\n".join(indented), here, depth + 1)
            if inner.strip():
                yield from _quoted(_head(found[1], found[2] or "", here), inner)
            else:  # no callout, but words behind an exclamation
                yield from (line, *indented)
        else:
            yield line


def _head(kind: str, title: str, here: Here) -> str:
    """Return the first line of a callout; a kind that a hub has not becomes its title."""
    ours = _KINDS.get(kind.lower())
    if ours is None or ours != kind.upper():
        here.tell(f"Callouts of the kind '{kind.lower()}' are shown as {ours or 'NOTE'}.")
        title = title.strip() or kind.capitalize()
    return f"[!{ours or 'NOTE'}] {title.strip()}".rstrip()


def _until(lines: Iterator[tuple[str, str]], fence: str) -> list[str]:
    """Take lines up to the one that closes a callout."""
    inner = []
    for line, mark in lines:
        if line.strip() == fence and not mark.startswith(CODE):
            break
        inner.append(line)
    return inner


def _indented(lines: Iterator[tuple[str, str]]) -> tuple[list[str], list[tuple[str, str]]]:
    """Take indented lines, without their indent, and give back the first that is not."""
    inner: list[str] = []
    for line, mark in lines:
        if line.strip() and not _INDENT.match(line):
            return inner, [(line, mark)]
        inner.append(_INDENT.sub("", line, count=1))
    return inner, []


def _quoted(head: str, inner: str) -> Iterator[str]:
    yield f"> {head}"
    yield from (f"> {line}".rstrip() for line in inner.strip("\n").split("\n"))
    yield ""
