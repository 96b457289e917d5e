"""`learnscape review spread`: other spans for posts that would be due in the same week."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.counted import counted
from learnscape_gen.cli.ending import RefusedError
from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.options import project_option
from learnscape_gen.cli.printable import printable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from learnscape_gen.hub.spreading import Spread
    from learnscape_gen.state.changes import Change


_EXAMPLES = examples(
    ("learnscape review spread --dry-run", "see what would change"),
    ("learnscape review spread --per-week 3", "no more than three posts in a week"),
)


@click.command(epilog=_EXAMPLES)
@click.option(
    "--per-week",
    type=click.IntRange(1),
    help="How many may be due in a week.  [default: so few that all find a place]",
)
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
@project_option
@click.pass_context
def spread(context: click.Context, /, per_week: int | None, project: str, *, dry_run: bool) -> None:
    """Spread the days on which posts are due, so that they do not all fall into one week.

    Writes a review_in in days where a week has too many. A post moves by whole weeks into the
    nearest week with room, by no more than a quarter of its span. What is overdue stays overdue:
    only somebody who looks at it can change that. The same hub gives the same days on every run.
    """
    from learnscape_gen.cli.hub_at_hand import hub_at_hand
    from learnscape_gen.cli.table import show_table
    from learnscape_gen.cli.today import today
    from learnscape_gen.hub.reviews import due_of, due_posts
    from learnscape_gen.hub.spreading import spread as planned
    from learnscape_gen.hub.spreading import usual_per_week

    at_hand, day = hub_at_hand(context, project, drafts=False), today()
    posts = due_posts(at_hand.hub)
    most = per_week or usual_per_week(posts, day)
    plan = planned(posts, day, most)
    if plan.stuck:
        click.echo(
            f"{counted(len(plan.stuck), 'post')} can't move: no week near theirs has room. "
            f"Allow more than {most} a week: --per-week {most * 2}",
            err=True,
        )
    if not plan.moved:
        click.echo(f"No week ahead has more than {most} posts due that could move.")
        return
    show_table(
        f"So that no more than {most} are due in a week",
        ("due", "spread to", "review_in", "path"),
        [(due_of(s.post), s.due, s.review_in, s.post.doc.path) for s in plan.moved],
    )
    if dry_run:
        click.echo("\nNothing was written.")
    else:
        click.echo(f"\nChanged: {counted(_written(at_hand.root, plan.moved), 'post')}.")


def _written(root: Path, moved: Sequence[Spread]) -> int:
    """Write the new spans, all or none, and return how many files were changed."""
    from learnscape_gen.content.front_matter_edit import EditError
    from learnscape_gen.state.changes import ChangedMeanwhileError, make_changes

    changes = []
    for each in moved:
        try:
            changes.append(_change(root, each))
        except EditError as fault:
            told = fault.problem
            line = f"{told.location} {told.message} {told.hint} It stays."
            click.echo(printable(line), err=True)
    try:
        make_changes(root, changes)
    except ChangedMeanwhileError as fault:
        raise RefusedError(
            f"Somebody else changed {fault.path} meanwhile. Nothing was written; run it again."
        ) from None
    return len(changes)


def _change(root: Path, each: Spread) -> Change:
    from learnscape_gen.authoring.review_of import review_of
    from learnscape_gen.content.front_matter_edit import Put, edited
    from learnscape_gen.state.changes import Change
    from learnscape_gen.state.files import read_file

    doc = each.post.doc
    before = read_file(root / doc.path)
    if before is None or review_of(before, doc.path) != doc.review:
        raise RefusedError(
            f"Somebody else changed {doc.path} meanwhile. Nothing was written; run it again."
        )
    after = edited(before, doc.path, [Put("review_in", each.review_in)])
    return Change(doc.path, before, after)
