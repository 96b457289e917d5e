"""`learnscape triage`: the inbox, item by item, until each is a post or is discarded."""

# ruff: noqa: PLC0415 - imported when there is an inbox to go through
from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.new.post_options import (
    source_option,
    task_option,
    tool_option,
    type_option,
    why_option,
)
from learnscape_gen.cli.options import format_option, project_option

if TYPE_CHECKING:
    from typing import Unpack

    from learnscape_gen.cli.triage.decided import Options

_EXAMPLES = examples(
    ("learnscape triage", "one item after the other, one key a decision"),
    ("learnscape triage --list", "what waits, and what is proposed"),
    ("learnscape triage --list --format json", "the same, for a program"),
    ("learnscape triage note.md --accept --proposed", "make a post of it, as proposed"),
    ("learnscape triage note.md --accept --type informal \\", ""),
    ("    --task incidents/review", "make a post of it, with these values"),
    ("learnscape triage note.md --why 'Short and true.'", "note a value; it stays in the inbox"),
    ("learnscape triage note.md --discard", "put it into content/inbox/discarded/"),
)


@click.command(epilog=_EXAMPLES)
@click.argument("file", default="")
@click.option("--list", "only_list", is_flag=True, help="List what waits; decide nothing.")
@format_option("How to list: in words, or as one JSON object.")
@click.option("--accept", is_flag=True, help="Make a post of FILE; a draft if it lacks something.")
@click.option("--proposed", is_flag=True, help="With --accept: what it lacks, take as proposed.")
@click.option("--discard", is_flag=True, help="Put FILE into content/inbox/discarded/.")
@click.option("--title", default="", help="What it is called.")
@type_option
@source_option
@tool_option
@task_option
@click.option("--tag", multiple=True, help="A word to find it by. Repeatable.")
@why_option
@click.option("--url", default="", help="Where it is.")
@click.option("--slug", default="", help="With --accept: the name of the post's file.")
@click.option("--draft", is_flag=True, help="With --accept: keep it out of the site for now.")
@click.option("--no-input", is_flag=True, help="Never ask; list what waits.")
@project_option
@click.pass_context
def triage(  # noqa: PLR0913 - one argument an option
    context: click.Context,
    /,
    *,
    file: str,
    only_list: bool,
    form: str,
    accept: bool,
    proposed: bool,
    discard: bool,
    slug: str,
    draft: bool,
    no_input: bool,
    project: str,
    **options: Unpack[Options],
) -> None:
    """Go through content/inbox/, and make posts of what is in it.

    Nothing in the inbox is published, and its files may lack anything. For each, triage proposes
    task, tool, source and tags from the posts that are there already, and says why. What still
    lacks something becomes a draft. What is discarded stays in content/inbox/discarded/.

    On a terminal it asks, with one key a decision, and every decision is in the files at once: stop
    when you like. In a script it lists what waits, and never asks.

    FILE is a file of the inbox, as a path or as its name there.
    """
    from learnscape_gen.authoring.moves import UnfitError
    from learnscape_gen.cli.ending import RefusedError, WrongUseError
    from learnscape_gen.cli.new.ask import may_ask
    from learnscape_gen.cli.open_project import open_project
    from learnscape_gen.cli.progress import Progress
    from learnscape_gen.cli.shown_path import shown_place
    from learnscape_gen.cli.triage import by_options, listing
    from learnscape_gen.cli.triage.desk import Desk
    from learnscape_gen.content.front_matter_edit import EditError
    from learnscape_gen.flow.known_posts import known_posts
    from learnscape_gen.state.changes import ChangedMeanwhileError, finish_changes

    hub = open_project(context, project)
    by_option = accept or discard or any(options.values())
    if accept and discard:
        raise WrongUseError("Choose one of --accept and --discard.")
    if (proposed or slug or draft) and not accept:
        raise WrongUseError("--proposed, --slug and --draft go with --accept.")
    if by_option and not file:
        raise WrongUseError("Say which file of the inbox: learnscape triage note.md --accept")
    try:
        finish_changes(hub.root)
        with Progress() as progress:
            desk = Desk(hub, known_posts(hub, progress))
        if by_option:
            way = by_options.Way(
                accept=accept, proposed=proposed, discard=discard, slug=slug, draft=draft
            )
            by_options.decide(desk, by_options.path_of(hub, file), way, options, project)
        elif only_list or form == "json" or not may_ask(no_input=no_input):
            paths = (by_options.path_of(hub, file),) if file else desk.waiting()
            listing.tell(desk, paths, project, form, is_all=not file)
        else:
            from learnscape_gen.cli.triage.session import Session

            paths = (by_options.path_of(hub, file),) if file else desk.waiting()
            Session(desk, paths, project).run()
    except (UnfitError, EditError) as fault:
        problem = fault.problem
        place = shown_place(problem.location, project)
        raise RefusedError(f"{place}: {problem.message} {problem.hint}".rstrip()) from None
    except ChangedMeanwhileError as fault:
        raise RefusedError(
            f"{fault.path} was changed by somebody else meanwhile. Nothing was changed."
        ) from None
