"""`learnscape review look`: go through what is due, list it, or record a look at one post."""

# ruff: noqa: PLC0415 - the engine is imported when there is something to review
from __future__ import annotations

import click

from learnscape_gen.cli.ending import WrongUseError
from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.options import format_option, project_option

_EXAMPLES = examples(
    ("learnscape review", "go through what is due; in a script: list it"),
    ("learnscape review --until 2026-12-31 --no-input", "list what will be due by then"),
    ("learnscape review --by platform-team", "what they look after"),
    ("learnscape review postmortem-culture --open", "open one post's address"),
    ("learnscape review postmortem-culture --outcome kept \\", ""),
    ('    --by platform-team --note "figures still hold"', "record a look at it"),
)


@click.command(epilog=_EXAMPLES)
@click.argument("post", required=False, default="")
@click.option("--by", default="", help="Whose posts; with a POST: who looks at it.")
@click.option("--until", default="", help="What is due by this day.  [default: today]")
@click.option("--outcome", default="", help="What came of it: kept, updated, replaced, archived.")
@click.option("--note", help='What was looked at, and found; "" where there is nothing to say.')
@click.option("--open", "opens", is_flag=True, help="Open the POST's address in the browser.")
@click.option("--no-input", is_flag=True, help="Never ask; only list.")
@format_option("How to list: as a table, or as one JSON object.")
@project_option
@click.pass_context
def look(  # noqa: PLR0913 - one argument an option
    context: click.Context,
    /,
    *,
    post: str,
    by: str,
    until: str,
    outcome: str,
    note: str | None,
    opens: bool,
    no_input: bool,
    form: str,
    project: str,
) -> None:
    """Go through the posts that are due, or record a look at one.

    On a terminal each post is shown, and one key says what came of it. Everything is written at
    once, so you can stop at any time and go on later. In a script the posts are listed.

    POST is one post: its id, its address or its file. With --outcome a look at it is recorded;
    archived puts it away. Posts are recorded one by one, since somebody has to look at each.
    """
    from learnscape_gen.cli.hub_at_hand import hub_at_hand
    from learnscape_gen.cli.new.ask import may_ask
    from learnscape_gen.cli.printable import printable
    from learnscape_gen.cli.review.due import tell_due, tell_due_json
    from learnscape_gen.cli.review.named_post import named_post
    from learnscape_gen.cli.review.record import Look, needed_outcome, record
    from learnscape_gen.cli.review.walk import open_address, walk
    from learnscape_gen.cli.spans import needed_day
    from learnscape_gen.cli.today import today
    from learnscape_gen.hub.reviews import due_posts

    if not post and (outcome or note is not None or opens):
        raise WrongUseError(
            "Say which post: learnscape review POST --outcome kept. "
            "Posts are recorded one by one, since somebody has to look at each."
        )
    day = today()
    last = needed_day("--until", until) if until else day
    at_hand = hub_at_hand(context, project, drafts=False)
    posts = (named_post(at_hand, post),) if post else due_posts(at_hand.hub, last, by)
    if opens:
        open_address(posts[0])
    if outcome or note is not None:
        taken = Look(day, by.strip(), needed_outcome(outcome), _needed_note(note))
        record(at_hand.root, posts[0], taken)
        click.echo(f"Recorded in {printable(posts[0].doc.path)}")
    elif form == "json":
        tell_due_json(posts, last)
    elif may_ask(no_input=no_input) and posts and not opens:
        walk(at_hand.root, posts, day, by)
    elif not opens:
        tell_due(posts, "" if post else last)


def _needed_note(note: str | None) -> str:
    """Return a note; a day without one is possible, but has to be meant."""
    if note is None:
        raise WrongUseError(
            'Say what you looked at, and what you found: --note "figures still hold". '
            'Where there is nothing to say: --note ""'
        )
    return " ".join(note.split())
