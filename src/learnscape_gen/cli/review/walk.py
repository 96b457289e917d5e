"""Walks through posts with a person: one key a decision, each written at once."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.counted import counted
from learnscape_gen.cli.ending import RefusedError
from learnscape_gen.cli.printable import printable
from learnscape_gen.cli.review.record import Look, record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from learnscape_gen.hub.model import Post

_OUTCOMES = {"k": "kept", "u": "updated", "r": "replaced", "a": "archived"}
_OPEN, _SKIP, _QUIT = "o", "s", "q"
_QUESTION = "o open  k kept  u updated  r replaced  a archived  s skip  q quit: "


def walk(root: Path, posts: Sequence[Post], today: str, by: str) -> None:
    """Show posts one after the other, and record what is decided.

    Whoever stops, by `q` or Ctrl-C, loses nothing: what was decided is in the files, and the rest
    is still due.

    Args:
        root: the project's folder.
        posts: the posts.
        today: the day of the look (YYYY-MM-DD).
        by: who looks; it is asked for once where it is empty.

    """
    recorded, asked = 0, bool(by)
    for number, post in enumerate(posts, 1):
        click.echo(f"\n{number} of {len(posts)}")
        for line in _about(post):
            click.echo(f"  {printable(line)}")
        key = _decided(post)
        if key == _QUIT:
            break
        if key == _SKIP:
            continue
        if not asked:
            by, asked = _asked("Who looked (Enter: leave it out)"), True
        note = _asked("What did you look at, and what did you find (Enter: no note)")
        look = Look(today, by, _OUTCOMES[key], note)
        try:
            record(root, post, look)
        except RefusedError as fault:
            fault.show()
            continue
        recorded += 1
        click.echo(f"  Recorded in {printable(post.doc.path)}")
    left = len(posts) - recorded
    rest = f" {counted(left, 'post')} left; run it again to go on." if left else ""
    click.echo(f"\nRecorded: {recorded:,}.{rest}")


def _about(post: Post) -> Iterator[str]:
    """Yield what it helps to know before looking."""
    from learnscape_gen.hub.reviews import due_of, owner_of

    doc, review = post.doc, post.doc.review
    yield doc.title
    if doc.why:
        yield doc.why
    if due := due_of(post):
        owner = owner_of(post)
        yield f"due {due}" + (f", looked after by {owner}" if owner else "")
    if review and review.on:
        said = [f"last looked at {review.on}", review.outcome, review.note]
        yield ": ".join(filter(None, said))
    yield doc.url or "It has no address; read its file."
    yield doc.path


def _decided(post: Post) -> str:
    """Return the key for what is to be recorded, or to skip or quit."""
    while True:
        click.echo(_QUESTION, nl=False, err=True)
        key = click.getchar().casefold()
        click.echo(key if key.isprintable() else "", err=True)
        if not key:
            raise EOFError
        if key == _OPEN:
            open_address(post)
        elif key in (*_OUTCOMES, _SKIP, _QUIT):
            return key


def open_address(post: Post) -> None:
    """Open what a post leads to in the browser."""
    if post.doc.url:
        click.launch(post.doc.url)
    else:
        click.echo(f"'{printable(post.doc.title)}' has no address to open.", err=True)


def _asked(question: str) -> str:
    answer: str = click.prompt(question, default="", show_default=False, err=True)
    return " ".join(answer.split())
