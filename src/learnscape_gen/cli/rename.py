"""`learnscape rename`: another id or title for a page, and everything that leads there follows."""

# ruff: noqa: PLC0415 - the engine is imported when there is something to rename
from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.options import format_option, project_option

if TYPE_CHECKING:
    from learnscape_gen.authoring.rename.renaming import Renaming, Wish

_EXAMPLES = examples(
    ("learnscape rename incidents/review learn", "a task: incidents/learn"),
    ("learnscape rename review deciding/review", "into another work context"),
    ('learnscape rename wiki team-wiki --title "Team wiki"', "with a new title"),
    ("learnscape rename incidents outages --dry-run", "see first what would change"),
    ("learnscape rename weblog blog --merge", "make one tool of two"),
)


@click.command(epilog=_EXAMPLES)
@click.argument("old")
@click.argument("new")
@click.option("--title", default="", help="A new title, too.")
@click.option("--merge", is_flag=True, help="Let OLD become a part of NEW, which is there already.")
@click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
@format_option("How to tell the outcome: in words, or as one JSON object.")
@project_option
@click.pass_context
def rename(  # noqa: PLR0913 - one argument an option
    context: click.Context,
    /,
    *,
    old: str,
    new: str,
    title: str,
    merge: bool,
    dry_run: bool,
    form: str,
    project: str,
) -> None:
    """Give a post, work context, task, tool or source another id.

    OLD is its id, its file, or its title. The file gets the new name; names in front matter and
    links in texts follow, and nothing else in these files changes. The old address leads on to the
    new one. With --merge, NEW keeps its words and takes in those of OLD.

    All of it is done or nothing: not if it would bring new errors, and never over what somebody
    else changed meanwhile.
    """
    from learnscape_gen.authoring.rename.refusal import RenameError
    from learnscape_gen.authoring.rename.renaming import Wish
    from learnscape_gen.cli.ending import RefusedError, WrongUseError
    from learnscape_gen.cli.exit_code import ExitCode
    from learnscape_gen.cli.renaming_told import as_json, as_text, refusal_as_json
    from learnscape_gen.cli.tell import tell
    from learnscape_gen.content.markdown.characters import without_forbidden

    if merge and title:
        raise WrongUseError("A merge keeps the title of NEW. Give it another one afterwards.")
    named = " ".join(without_forbidden(title).split())
    wish = Wish(
        _inner_path(old, project), _inner_path(new, project) if merge else new, named, merge
    )
    try:
        renaming = _planned(context, wish, project, dry_run=dry_run)
    except RenameError as fault:
        if form == "json":
            click.echo(refusal_as_json(fault))
            context.exit(ExitCode.PROBLEMS if fault.problems else ExitCode.WRONG_USE)
        if not fault.problems:
            raise WrongUseError(fault.message) from None
        tell(fault.problems, "", project, "text")
        raise RefusedError(fault.message) from None
    if form == "json":
        click.echo(as_json(renaming, dry_run=dry_run))
        return
    click.echo(as_text(renaming, wish, project, dry_run=dry_run))


def _planned(context: click.Context, wish: Wish, project: str, *, dry_run: bool) -> Renaming:
    """Plan the renaming, and do it unless it is to be shown only."""
    from learnscape_gen.authoring.rename.plan import planned_renaming
    from learnscape_gen.authoring.rename.tree import tree_of
    from learnscape_gen.cli.ending import RefusedError
    from learnscape_gen.cli.open_project import open_project
    from learnscape_gen.cli.progress import Progress
    from learnscape_gen.config import CONFIG_NAME
    from learnscape_gen.state.changes import ChangedMeanwhileError, finish_changes, make_changes
    from learnscape_gen.state.files import read_file

    hub = open_project(context, project)
    try:
        if not dry_run:
            finish_changes(hub.root)
        with Progress() as progress:
            tree = tree_of(hub, progress)
            renaming = planned_renaming(tree, wish, read_file(hub.root / CONFIG_NAME))
        if not dry_run:
            make_changes(hub.root, renaming.changes)
    except ChangedMeanwhileError as fault:
        raise RefusedError(
            f"{fault.path} was changed by somebody else meanwhile, so nothing was changed.\n"
            "Run the command again."
        ) from None
    return renaming


def _inner_path(typed: str, project: str) -> str:
    """Return the path of a file in the project as seen from there; any other name as it is."""
    try:
        path = Path(typed).resolve()
        if path.is_file():
            return path.relative_to(Path(project).resolve()).as_posix()
    except (OSError, ValueError):
        pass
    return typed
