"""`learnscape new post`: a post, or as much of it as is known."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.new.options import Shared, TitledCommand, shared_options
from learnscape_gen.cli.new.post_options import PostOptions, post_options

if TYPE_CHECKING:
    from typing import Unpack

_EXAMPLES = examples(
    ('learnscape new post "Postmortem culture"', "asks, or leaves open what is missing"),
    ('learnscape new post "Postmortem culture" --type non-formal \\', ""),
    ("    --source google-sre --tool web-page --task incidents/review", ""),
    ("learnscape add https://example.org/page", "reads the title and more from a page"),
)


class _Given(Shared, PostOptions):
    """All options but the address."""


@click.command(cls=TitledCommand, epilog=_EXAMPLES)
@post_options
@click.option("--url", default="", help="Where it is.")
@shared_options
@click.pass_context
def post(context: click.Context, /, *, url: str, **given: Unpack[_Given]) -> None:
    """Add a post: one thing that helps with a piece of work.

    With a type, a source, a tool and a task it can be published at once. What is missing is asked
    for on a terminal; what stays open makes it a draft, with a comment in its place. Whoever is not
    sure of the type answers five questions instead.
    """
    from learnscape_gen.cli.new.ask import may_ask
    from learnscape_gen.cli.new.new_file import refuse_place
    from learnscape_gen.cli.new.post_answers import (
        Proposals,
        ask_for_rest,
        kept_when_stopped,
        take_options,
    )
    from learnscape_gen.cli.new.post_draft import PostDraft
    from learnscape_gen.cli.new.tell_post import tell_post, tell_what_is_next
    from learnscape_gen.cli.new.terms import Terms
    from learnscape_gen.cli.new.title import file_slug, needed_title
    from learnscape_gen.cli.open_project import open_project
    from learnscape_gen.cli.today import today
    from learnscape_gen.content.places import Kind
    from learnscape_gen.content.quoting import yaml_values

    hub = open_project(context, given["project"])
    terms = Terms(hub)
    asks = may_ask(no_input=given["no_input"])
    title = needed_title("post", given["title"], may_ask=asks)
    draft = PostDraft(title, file_slug(title, given["slug"]), held_back=given["draft"])
    refuse_place(terms, Kind.POST, f"content/posts/{draft.name}.md")
    draft.values |= {"url": yaml_values((url,)), "date": today()}
    take_options(draft, terms, given)
    if asks:
        with kept_when_stopped(draft, hub.root, terms, given["project"]):
            ask_for_rest(draft, terms, Proposals())
    tell_post(draft.write(hub.root, terms, given["project"]))
    tell_what_is_next()
