"""`learnscape links --fix`: writes the address of what has moved for good."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.counted import counted
from learnscape_gen.cli.ending import RefusedError
from learnscape_gen.cli.exit_code import ExitCode
from learnscape_gen.cli.pass_refused import calm_refusals

if TYPE_CHECKING:
    from learnscape_gen.project import Project


def mend_moved(context: click.Context, opened: Project, project: str, *, dry_run: bool) -> None:
    """Write the new address of what has moved for good into posts and sources.

    Args:
        context: ends with 1 when a file can't be changed.
        opened: the hub.
        project: its folder as it was typed.
        dry_run: whether to show it only.

    Raises:
        RefusedError: the ledger is broken, or somebody else changed a file meanwhile.

    """
    from learnscape_gen.cli.printable import printable
    from learnscape_gen.cli.shown_path import shown_path
    from learnscape_gen.cli.tell import tell
    from learnscape_gen.links.fixing import fixes
    from learnscape_gen.state.changes import ChangedMeanwhileError, make_changes

    with calm_refusals("Nothing was changed."):
        found = fixes(opened)
    try:
        if not dry_run and found.changes:
            make_changes(opened.root, found.changes)
    except ChangedMeanwhileError as fault:
        raise RefusedError(f"Error: {fault}.\nNothing was changed; run it again.") from None
    for each in found.rewritten:
        click.echo(printable(shown_path(each.path, project)))
        click.echo(f"  - {printable(each.before)}\n  + {printable(each.after)}")
    files = counted(len(found.rewritten), "file")
    if not found.rewritten:
        told = "No post or source names an address of which links.jsonl says it moved for good."
    elif dry_run:
        told = f"{files} would change; nothing was written."
    else:
        told = f"{files} changed."
    tell(found.problems, told, project, "text")
    context.exit(ExitCode.PROBLEMS if found.problems else ExitCode.GOOD)
