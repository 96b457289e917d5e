"""Decides one item by options, for scripts and for those who like to type."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from learnscape_gen.cli.ending import WrongUseError
from learnscape_gen.cli.new.tell_post import draft_told
from learnscape_gen.cli.printable import printable
from learnscape_gen.cli.shown_path import shown_path
from learnscape_gen.cli.triage.decided import decided_values
from learnscape_gen.content.inbox import INBOX_FOLDER
from learnscape_gen.content.scan import is_text

if TYPE_CHECKING:
    from learnscape_gen.cli.triage.decided import Options
    from learnscape_gen.cli.triage.desk import Desk
    from learnscape_gen.project import Project


class Way(NamedTuple):
    """What is to become of an item; neither `accept` nor `discard` leaves it in the inbox."""

    accept: bool
    proposed: bool
    discard: bool
    slug: str
    draft: bool


def path_of(project: Project, file: str) -> str:
    """Return the path of a file of the inbox, relative to the project.

    Args:
        project: the hub.
        file: as it was typed: a path from here, from the project, or from the inbox.

    Raises:
        WrongUseError: there is no such file in the inbox.

    """
    root = project.root.resolve()
    inbox = root / INBOX_FOLDER
    for place in (Path(file), root / file, inbox / file):
        found = place.resolve()
        if found.is_relative_to(inbox) and found.is_file() and is_text(str(found)):
            return found.relative_to(root).as_posix()
    raise WrongUseError(
        f"There is no file '{file}' in {INBOX_FOLDER}/. To see what waits: learnscape triage --list"
    )


def decide(desk: Desk, path: str, way: Way, options: Options, project: str) -> None:
    """Do with an item what options say, and tell what was done.

    Args:
        desk: what does it.
        path: the item, relative to the project.
        way: what is to become of it.
        options: the values that were decided.
        project: the project's folder as it was typed.

    Raises:
        WrongUseError: a value can't be used.
        UnfitError, EditError, ChangedMeanwhileError: as the desk says.

    """
    found = desk.look_at(path)
    place = shown_path(path, project)
    if way.discard:
        kept = desk.discard(found.item)
        click.echo(printable(f"Moved {place} to {shown_path(kept, project)}"))
        return
    values = decided_values(options, desk.terms())
    if not way.accept:
        desk.put(found.item, values)
        click.echo(printable(f"Wrote {place}; it stays in the inbox."))
        return
    if way.proposed:
        values = {**found.proposed(), **values}
    made = desk.accept(found.item, values, slug=way.slug, draft=way.draft)
    click.echo(printable(f"Moved {place} to {shown_path(made.path, project)}"))
    if made.missing or way.draft:
        click.echo(draft_told(made.missing))
