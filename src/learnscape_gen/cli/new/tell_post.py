"""Says what came of a new post, to a person or to a program."""

from __future__ import annotations

import json
from typing import NamedTuple

import click

from learnscape_gen.cli.printable import printable


class WrittenPost(NamedTuple):
    """A post that was written.

    Args:
        path: its file, from where the command was typed.
        title: what it is called.
        draft: whether it can't be published yet.
        missing: the needed keys that are open.
        look_at: what somebody should look at.

    """

    path: str
    title: str
    draft: bool
    missing: tuple[str, ...]
    look_at: tuple[str, ...]


def tell_post(post: WrittenPost) -> None:
    """Say where a post is, and what is still open."""
    click.echo(f"Wrote {printable(post.path)}")
    if post.draft:
        click.echo(draft_told(post.missing, post.look_at))


def draft_told(missing: tuple[str, ...], look_at: tuple[str, ...] = ()) -> str:
    """Return what there is to say of a post that is a draft."""
    still = f" Still to fill in: {', '.join(missing)}." if missing else ""
    look = f" Please look at: {', '.join(look_at)}." if look_at else ""
    return f"It is a draft.{still}{look}"


def tell_what_is_next() -> None:
    """Say what to do with a post that was written."""
    click.echo("Open it and say below the front matter what it is good for; then: learnscape check")


def tell_post_as_json(post: WrittenPost, fault: str) -> None:
    """Say it as one JSON object; `fault` tells why a page was not read."""
    click.echo(json.dumps({**post._asdict(), "fault": fault}, indent=2))
