"""`learnscape review history`: commits in which days of review were moved in bulk."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.counted import counted
from learnscape_gen.cli.ending import RefusedError
from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.exit_code import ExitCode
from learnscape_gen.cli.options import format_option, project_option
from learnscape_gen.cli.printable import printable

if TYPE_CHECKING:
    from learnscape_gen.authoring.bulk_reviews import BulkReview

_EXAMPLES = examples(
    ("learnscape review history", "the last two hundred commits"),
    ("learnscape review history --commits 1", "the last one, for CI"),
)


@click.command(epilog=_EXAMPLES)
@click.option(
    "--commits",
    type=click.IntRange(1),
    default=200,
    show_default=True,
    help="How many commits to look at.",
)
@click.option(
    "--least",
    type=click.IntRange(2),
    default=5,
    show_default=True,
    help="How many posts are many.",
)
@format_option("How to tell it: in words, or as one JSON object.")
@project_option
@click.pass_context
def history(context: click.Context, /, commits: int, least: int, form: str, project: str) -> None:
    """Tell of commits in which days of review were moved in bulk.

    Asks git for commits that gave many posts a new day of review, with no note or with the same
    note for all. A day says that somebody looked; there probably nobody did. Ends with 1 where
    there are such commits.
    """
    from learnscape_gen.authoring.bulk_reviews import bulk_reviews
    from learnscape_gen.authoring.git_log import HistoryError
    from learnscape_gen.cli.open_project import open_project

    root = open_project(context, project).root
    try:
        found = bulk_reviews(root, commits=commits, least=least)
    except HistoryError as fault:
        raise RefusedError(
            f"There is no history to look at: {str(fault).rstrip('.')}.\n"
            "It is kept by git: run this in a repository that has commits."
        ) from None
    if form == "json":
        _tell_json(found)
    else:
        _tell(found, commits, least)
    context.exit(ExitCode.PROBLEMS if found else ExitCode.GOOD)


def _tell(found: tuple[BulkReview, ...], commits: int, least: int) -> None:
    if not found:
        click.echo(
            f"None of the last {counted(commits, 'commit')} gave {least} posts or more "
            "a new day of review without notes of their own."
        )
        return
    for bulk in found:
        commit = bulk.commit
        note = f"with one note, '{printable(bulk.note)}'" if bulk.note else "without a note"
        click.echo(
            f"{commit.name[:10]} {commit.day}  {counted(len(bulk.posts), 'post')} {note}  "
            f"{printable(commit.subject)}"
        )
    click.echo(
        "\nA day of review says that somebody looked. Where nobody did, take the days back: "
        "git show COMMIT, then git revert COMMIT"
    )


def _tell_json(found: tuple[BulkReview, ...]) -> None:
    import json

    told = [
        {
            "commit": bulk.commit.name,
            "day": bulk.commit.day,
            "subject": bulk.commit.subject,
            "note": bulk.note,
            "posts": list(bulk.posts),
        }
        for bulk in found
    ]
    click.echo(json.dumps({"bulk_reviews": told}, indent=2))
