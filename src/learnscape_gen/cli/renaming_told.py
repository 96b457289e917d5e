"""What a renaming does, told in words with the differences, or as JSON."""

from __future__ import annotations

import json
from difflib import unified_diff
from typing import TYPE_CHECKING, Any

import click

from learnscape_gen.cli.counted import counted
from learnscape_gen.cli.format_json import problem_fields
from learnscape_gen.cli.format_text import as_text as problems_as_text
from learnscape_gen.cli.printable import printable
from learnscape_gen.cli.shown_path import shown_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.authoring.rename.refusal import RenameError
    from learnscape_gen.authoring.rename.renaming import Renaming, Wish

_LEFT_SHOWN = 200
_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def as_text(renaming: Renaming, wish: Wish, project: str, *, dry_run: bool) -> str:
    """Return what was done, or what would be, with the differences of each file.

    Args:
        renaming: what is planned or done.
        wish: what was asked for.
        project: the project's folder as it was typed.
        dry_run: whether nothing was done.

    """
    lines = list(_differences(renaming)) if dry_run else []
    done = "Would " if dry_run else ""
    verb = "merge" if wish.merge else "rename"
    past = verb if dry_run else f"{verb}d".capitalize()
    lines.append(
        f"{done}{past} {renaming.page.name} {'into' if wish.merge else 'to'} {renaming.to}."
    )
    lines.append(f"{_counts(renaming)}.")
    if renaming.redirects:
        count = len(renaming.redirects)
        lines.append(
            f"{'1 old address leads' if count == 1 else f'{count:,} old addresses lead'} on: "
            f"/{printable(renaming.redirects[0])}/{' …' if count > 1 else ''}"
        )
    if renaming.left:
        lines.append(
            f"Both say something here. {renaming.to} keeps its own; "
            "these are comments in its file now:"
        )
        lines += (f"  {key}: {printable(text[:_LEFT_SHOWN])}" for key, text in renaming.left)
    if renaming.unread:
        lines.append("These stay as they are (unreadable, or in the inbox) and may still name it:")
        lines += (f"  {printable(shown_path(path, project))}" for path in renaming.unread)
    if renaming.warnings:
        lines.append(f"\n{problems_as_text(renaming.warnings, project)}".rstrip())
    if dry_run:
        lines.append("Nothing was changed: this was a dry run.")
    return "\n".join(lines)


def _counts(renaming: Renaming) -> str:
    """Count what moves and what changes."""
    changed = sum(1 for change in renaming.changes if change.before and change.after)
    return ", ".join(
        (
            f"{counted(len(renaming.moved), 'file')} moved",
            f"{counted(changed, 'other file')} changed",
            f"{counted(renaming.references, 'reference')} rewritten",
        )
    )


def _differences(renaming: Renaming) -> Iterator[str]:
    """Yield the differences of each file, those of one that moves under both its paths."""
    before = {change.path: change.before for change in renaming.changes}
    came_from = {new: old for old, new in renaming.moved}
    for change in renaming.changes:
        if change.after is None:
            if change.path not in came_from.values():
                yield click.style(f"{printable(change.path)} goes", bold=True)
                yield from _lines(change.before or b"", b"")
                yield ""
            continue
        old = came_from.get(change.path, change.path)
        moved = f"{old} → {change.path}" if old != change.path else old
        yield click.style(printable(moved), bold=True)
        yield from _lines(before.get(old) or b"", change.after)
        yield ""


def _lines(before: bytes, after: bytes) -> Iterator[str]:
    """Yield the lines that differ between two texts."""
    if before == after:
        return
    old, new = (text.decode(errors="replace").splitlines() for text in (before, after))
    for number, line in enumerate(unified_diff(old, new, n=1, lineterm="")):
        if number > 1:  # the names of the files stand above
            yield click.style(f"  {printable(line)}", fg=_COLOURS.get(line[:1]))


def as_json(renaming: Renaming, *, dry_run: bool) -> str:
    """Return what was done, or what would be, as JSON in plain ASCII."""
    told: dict[str, Any] = {
        "ok": True,
        "dry_run": dry_run,
        "kind": str(renaming.page.kind),
        "from": renaming.page.name,
        "to": renaming.to,
        "moved": [{"from": old, "to": new} for old, new in renaming.moved],
        "changed": [c.path for c in renaming.changes if c.before and c.after],
        "removed": _removed(renaming),
        "references": renaming.references,
        "redirects": list(renaming.redirects),
        "left_out": [{"key": key, "text": text} for key, text in renaming.left],
        "unread": list(renaming.unread),
        "problems": [problem_fields(problem) for problem in renaming.warnings],
    }
    return json.dumps(told, indent=2)


def _removed(renaming: Renaming) -> list[str]:
    moved = {old for old, _ in renaming.moved}
    return [c.path for c in renaming.changes if c.after is None and c.path not in moved]


def refusal_as_json(fault: RenameError) -> str:
    """Return why nothing was done, as JSON in plain ASCII."""
    problems = [problem_fields(problem) for problem in fault.problems]
    return json.dumps({"ok": False, "message": fault.message, "problems": problems}, indent=2)
