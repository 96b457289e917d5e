"""Tells in words what came of an import: numbers first, then what somebody may want to look at."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from learnscape_gen.authoring.bringing.sources import SOURCES
from learnscape_gen.authoring.post_folder import POSTS
from learnscape_gen.cli.counted import counted
from learnscape_gen.cli.printable import printable
from learnscape_gen.cli.shown_path import shown_path
from learnscape_gen.cli.summary import triage_command
from learnscape_gen.content.inbox import INBOX_FOLDER
from learnscape_gen.diagnostics import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from learnscape_gen.authoring.bringing.account import Account
    from learnscape_gen.authoring.bringing.sorting import Sorter
    from learnscape_gen.cli.importing.run import Outcome

_SHOWN = 5
"""So many lines of a list are shown unless all are asked for."""
_MOST = 20
"""A table with no more columns has all of them told: they are what one may want to adjust."""


def tell(
    outcomes: Iterable[Outcome], sorter: Sorter, project: str, *, dry_run: bool, verbose: bool
) -> None:
    """Print what came of files.

    Args:
        outcomes: one for each file.
        sorter: knows which rules met nothing.
        project: the project's folder as it was typed.
        dry_run: whether nothing was written.
        verbose: whether everything is listed.

    """
    waiting = 0
    for outcome in outcomes:
        if outcome.fault:
            click.echo(printable(f"{outcome.file}: {outcome.fault}"), err=True)
            continue
        _tell_one(outcome, project, dry_run=dry_run, verbose=verbose)
        waiting += sum(made.path.startswith(f"{INBOX_FOLDER}/") for made in outcome.account.made)
    for table, name in sorter.unused():
        click.echo(printable(f'No item met the rule "{name}" of [{table}].'), err=True)
    if dry_run:
        click.echo("Nothing was written: this was a dry run.")
    elif waiting:
        click.echo(f"To go through what waits in the inbox: {triage_command(project)}")


def _tell_one(outcome: Outcome, project: str, *, dry_run: bool, verbose: bool) -> None:
    account = outcome.account
    click.echo(printable(f"{outcome.file}: {_numbers(account, dry_run=dry_run)}"))
    columns = [f"{each.name}={each.key}  {each.reason}" for each in outcome.columns]
    _list("Columns, unless --column says otherwise:", columns, verbose or len(columns) <= _MOST)
    made = [f"{each.place}  {shown_path(each.path, project)}" for each in account.made]
    _list("Would be made:" if dry_run else "Made:", made if verbose or dry_run else [], verbose)
    there = [(each.place, shown_path(each.path, project), each.title) for each in account.repeated]
    left = [(each.place, each.why, each.what) for each in account.left]
    _list("There already:", [*map(_line, there)], verbose)
    _list("Left:", [*map(_line, left)], verbose)
    _list("To know:", [f"{each.place}  {each.told}" for each in account.noted], verbose)


def _line(told: tuple[str, str, str]) -> str:
    """Return where an item stands, what is said of it, and what it is called."""
    place, said, title = told
    return f"{place}  {said} ({shortened(title)})" if title else f"{place}  {said}"


def _numbers(account: Account, *, dry_run: bool) -> str:
    """Return the counts in one sentence; they add up."""
    return (
        f"{counted(account.read, 'item')} read, {len(account.made):,} "
        f"{'would be made' if dry_run else 'made'}{_where(account)}, "
        f"{len(account.repeated):,} there already, {len(account.left):,} left."
    )


def _where(account: Account) -> str:
    """Return how many items went where, if not all of them into the inbox."""
    homes = {INBOX_FOLDER: "in the inbox", POSTS: "in posts", SOURCES: "in sources"}
    numbers = Counter(
        next(
            (told for home, told in homes.items() if made.path.startswith(f"{home}/")), "elsewhere"
        )
        for made in account.made
    )
    if numbers.keys() <= {homes[INBOX_FOLDER]}:
        return ""
    return f" ({', '.join(f'{number:,} {home}' for home, number in numbers.items())})"


def _list(heading: str, lines: Sequence[str], verbose: bool) -> None:  # noqa: FBT001 - of this file only
    if not lines:
        return
    click.echo(f"  {heading}")
    shown = lines if verbose else lines[:_SHOWN]
    for line in shown:
        click.echo(f"    {printable(line)}")
    if more := len(lines) - len(shown):
        click.echo(f"    and {more:,} more; --verbose lists all of them")
