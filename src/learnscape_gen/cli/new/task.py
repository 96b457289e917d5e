"""`learnscape new task`: a task that people do, in its work context."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.new.options import TitledCommand, shared_options

if TYPE_CHECKING:
    from typing import Unpack

    from learnscape_gen.cli.new.options import Shared

_EXAMPLES = examples(
    ('learnscape new task "Run a meeting" --context meeting', "in a context that is there"),
    ('learnscape new task "meeting/run-meeting"', "the same, by its id"),
)


@click.command(cls=TitledCommand, epilog=_EXAMPLES)
@click.option("--context", "home", default="", help="The work context: an id, a title, a synonym.")
@shared_options
@click.pass_context
def task(context: click.Context, /, home: str, **shared: Unpack[Shared]) -> None:
    """Add a task, something that people do.

    A good title begins with a verb and names work, not a topic: "Answer a customer's question".
    Where no context is given, the task goes to "Other work".
    """
    from learnscape_gen.cli.new.ask import may_ask
    from learnscape_gen.cli.new.home import add_other_work, home_of_task, split_id
    from learnscape_gen.cli.new.new_file import write_new
    from learnscape_gen.cli.new.terms import Terms
    from learnscape_gen.cli.new.title import file_slug, needed_title, title_of_term
    from learnscape_gen.cli.open_project import open_project
    from learnscape_gen.cli.shown_path import shown_path
    from learnscape_gen.content.kinds.work import TASK
    from learnscape_gen.content.new_text import document
    from learnscape_gen.content.places import Kind

    hub = open_project(context, shared["project"])
    terms = Terms(hub)
    asks = may_ask(no_input=shared["no_input"])
    title = needed_title("task", shared["title"], may_ask=asks)
    if not home:
        home, title = split_id(title)
    name = file_slug(title, shared["slug"])
    place = home_of_task(terms, home, may_ask=asks)
    path = f"{place.folder}/{name}.md"
    write_new(hub.root, terms, Kind.TASK, path, document(title_of_term(title), TASK, {}))
    click.echo(f"Wrote {shown_path(path, shared['project'])}")
    if place.is_other:
        add_other_work(hub.root, terms)
        click.echo('It stands under "Other work", because no --context was given.')
    click.echo(f"Posts name it so: work_task: {place.id}/{name}")
