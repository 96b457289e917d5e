"""`learnscape new post`: a post, or as much of it as is known."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.new.options import TitledCommand, shared_options
from learnscape_gen.cli.new.template import Key

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Unpack

    from learnscape_gen.cli.new.options import Shared

_EXAMPLES = examples(
    ('learnscape new post "Postmortem culture"', "asks, or leaves open what is missing"),
    ('learnscape new post "Postmortem culture" --type non-formal \\', ""),
    ("    --source google-sre --tool web-page --task incidents/review", ""),
)

_KEYS = (
    Key("type", "formal, non-formal or informal: the learning in this use", "non-formal"),
    Key("source", "who made it: a file in content/sources/, or {name: ..., url: ...}", "somebody"),
    Key("social_tool", "the tool or medium: a file in content/tools/", "web-page"),
    Key("work_task", "the task it helps with: a file in content/work/, or [one, two]", "work/task"),
    Key("url", "where it is", "https://example.org/page"),
    Key("why", "one line: why is it in this learnscape?", "Says what others leave out."),
    Key("moments", "when it helps: new, more, apply, solve, change", "[apply, solve]"),
    Key("minutes", "how long it takes", "10"),
    Key("access", "free, login or paid", "free"),
    Key("noticed", "if informal: what was learnt by the way, and while doing what", "..."),
    Key(
        "facts",
        "facts about this use, checked against the type; leave out what you do not know",
        "{designated: no, structured: no, certification: none, intentional: yes, control: learner}",
    ),
    Key("date", "when you added it", "2026-11-02"),
    Key("review_in", "when somebody should look at it again", "12 months"),
    Key("tags", "words to find it by", "[one, two]"),
)
_DRAFT = Key("status", "a draft is not published: take this line out when the post is ready", "")


@click.command(cls=TitledCommand, epilog=_EXAMPLES)
@click.option("--type", "learning", default="", help="formal, non-formal or informal.")
@click.option("--source", default="", help="Who made it: an id, a title or a synonym.")
@click.option("--tool", multiple=True, help="The tool or medium it is used with. Repeatable.")
@click.option("--task", multiple=True, help="The task it helps with. Repeatable.")
@click.option("--url", default="", help="Where it is.")
@click.option("--why", default="", help="One line: why it is in the learnscape.")
@click.option("--moment", multiple=True, help="new, more, apply, solve or change. Repeatable.")
@click.option("--minutes", default="", help="How long it takes.")
@click.option("--access", default="", help="free, login or paid.")
@click.option("--draft", is_flag=True, help="Keep it out of the site for now.")
@shared_options
@click.pass_context
def post(  # noqa: PLR0913 - one argument an option
    context: click.Context,
    /,
    *,
    learning: str,
    source: str,
    tool: tuple[str, ...],
    task: tuple[str, ...],
    url: str,
    why: str,
    moment: tuple[str, ...],
    minutes: str,
    access: str,
    draft: bool,
    **shared: Unpack[Shared],
) -> None:
    """Add a post: one thing that helps with a piece of work.

    With a type, a source, a tool and a task it can be published at once. What is missing is asked
    for on a terminal; what stays open makes it a draft, with a comment in its place.
    """
    from learnscape_gen.cli.new.ask import may_ask
    from learnscape_gen.cli.new.choose import choose_terms, choose_type
    from learnscape_gen.cli.new.new_file import write_new
    from learnscape_gen.cli.new.template import document
    from learnscape_gen.cli.new.terms import Terms
    from learnscape_gen.cli.new.title import file_slug, needed_title
    from learnscape_gen.cli.open_project import open_project
    from learnscape_gen.cli.shown_path import shown_path
    from learnscape_gen.cli.today import today
    from learnscape_gen.content.places import Kind
    from learnscape_gen.content.quoting import yaml_values

    hub = open_project(context, shared["project"])
    terms = Terms(hub)
    asks = may_ask(no_input=shared["no_input"])
    title = needed_title("post", shared["title"], may_ask=asks)
    name = file_slug(title, shared["slug"])
    learning = choose_type(learning, may_ask=asks)
    sources = choose_terms(terms, "source", (source,) if source else (), may_ask=asks)
    tools = choose_terms(terms, "tool", tool, may_ask=asks)
    tasks = choose_terms(terms, "task", task, may_ask=asks)
    needed = {
        "type": learning,
        "source": yaml_values(sources),
        "social_tool": yaml_values(tools),
        "work_task": yaml_values(tasks),
    }
    values = {
        **needed,
        "url": yaml_values((url,)),
        "why": yaml_values((why,)),
        "moments": yaml_values(moment),
        "minutes": minutes if minutes.isdecimal() else yaml_values((minutes,)),
        "access": yaml_values((access,)),
        "date": today(),
        "status": "draft",
    }
    missing = [key for key, value in needed.items() if not value]
    keys = (*_KEYS, _DRAFT) if draft or missing else _KEYS
    path = f"{_folder(hub.root, tasks)}/{name}.md"
    write_new(hub.root, terms, Kind.POST, path, document(title, keys, values))
    click.echo(f"Wrote {shown_path(path, shared['project'])}")
    if draft or missing:
        still = f" Still to fill in: {', '.join(missing)}." if missing else ""
        click.echo(f"It is a draft.{still}")
    click.echo("Open it and say below the front matter what it is good for; then: learnscape check")


def _folder(root: Path, tasks: tuple[str, ...]) -> str:
    """Return where posts on a task go: where its context has a folder of its own, there."""
    within = f"content/posts/{tasks[0].partition('/')[0]}" if tasks else ""
    return within if within and "/" in tasks[0] and (root / within).is_dir() else "content/posts"
