"""`learnscape import`: what other tools have kept, brought into the inbox or made into posts."""

# ruff: noqa: PLC0415 - imported when there is something to import
from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.examples import examples, listed
from learnscape_gen.cli.importing.format_options import format_options, options_of
from learnscape_gen.cli.new.post_options import (
    source_option,
    task_option,
    tool_option,
    type_option,
)
from learnscape_gen.cli.options import format_option, project_option
from learnscape_gen.importers.formats import FORMATS

if TYPE_CHECKING:
    from typing import Unpack

    from learnscape_gen.cli.importing.wanted import Options

_FORMATS = listed("Formats:", *((each.name, each.title) for each in FORMATS))
_EXAMPLES = examples(
    ("learnscape import bookmarks bookmarks.html", "into the inbox; then: learnscape triage"),
    ("learnscape import bookmarks *.html --dry-run", "see first what would come of them"),
    (
        "learnscape import bookmarks links.html --folders tasks",
        "folders called like tasks are them",
    ),
    ("learnscape import csv links.csv --type informal \\", ""),
    ("    --task incidents/review", "posts at once, of those that lack nothing then"),
    ("learnscape import markdown my-vault --rules rules.toml", "folders and tags by your rules"),
)


@click.command("import", epilog=f"{_FORMATS}\n\n{_EXAMPLES}")
@click.argument("what", metavar="FORMAT", default="")
@click.argument("files", metavar="FILE...", nargs=-1, type=click.Path())
@click.option(
    "--folders",
    type=click.Choice(("tags", "tasks", "leave")),
    default="tags",
    show_default=True,
    help="What folders and headings become. Those that are no task become tags.",
)
@click.option(
    "--rules", type=click.Path(), help="A TOML file that says what folders and tags mean."
)
@click.option("--posts", is_flag=True, help="Make posts of what lacks nothing. So does --type.")
@type_option
@task_option
@tool_option
@source_option
@click.option("--draft", is_flag=True, help="Make drafts of posts, to be looked at first.")
@format_options
@click.option("--dry-run", is_flag=True, help="Say what would come of it, and write nothing.")
@click.option("--verbose", is_flag=True, help="List every item.")
@format_option("How to tell the outcome: in words, or as one JSON object.")
@project_option
@click.pass_context
def importing(  # noqa: PLR0913 - one argument an option
    context: click.Context,
    /,
    *,
    what: str,
    files: tuple[str, ...],
    dry_run: bool,
    verbose: bool,
    form: str,
    project: str,
    **options: Unpack[Options],
) -> None:
    """Bring in what other tools have kept: bookmarks, feeds, tables, notes.

    Every item becomes a file in content/inbox/, which is never published; learnscape triage goes
    through it. With --type and --task, items that lack nothing become posts at once. Subscriptions
    become files in content/sources/.

    What the hub has already is not brought in again, however its address is written: importing
    twice adds nothing. No file is written over another, and what can't be used is told.
    """
    from learnscape_gen.cli.exit_code import ExitCode
    from learnscape_gen.cli.importing.asked import asked_files, asked_format
    from learnscape_gen.cli.importing.run import finish_begun, import_files
    from learnscape_gen.cli.importing.told import tell
    from learnscape_gen.cli.importing.told_as_json import as_json
    from learnscape_gen.cli.importing.wanted import bringing_for
    from learnscape_gen.cli.new.terms import Terms
    from learnscape_gen.cli.open_project import open_project

    chosen = asked_format(what)
    paths = asked_files(chosen, files)
    given = options_of(chosen, options)
    hub = open_project(context, project)
    finish_begun(hub.root)
    bringing, sorter = bringing_for(hub, Terms(hub), options, write=not dry_run)
    outcomes = import_files(bringing, chosen, paths, given)
    if form == "json":
        click.echo(as_json(outcomes, chosen.name, dry_run=dry_run))
    else:
        tell(outcomes, sorter, project, dry_run=dry_run, verbose=verbose)
    if any(outcome.fault for outcome in outcomes):
        context.exit(ExitCode.PROBLEMS)
