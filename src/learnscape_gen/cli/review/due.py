"""The posts that are due for another look, as a table or for programs."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.counted import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from learnscape_gen.hub.model import Post


def tell_due(posts: Sequence[Post], until: str) -> None:
    """Print a table of posts, the first due first; `until` is empty where they were asked for."""
    from learnscape_gen.cli.table import show_table
    from learnscape_gen.hub.reviews import due_of, owner_of

    if not posts:
        click.echo(f"Nothing is due until {until}.")
        return
    rows = [(due_of(post), owner_of(post), post.doc.path, post.doc.title) for post in posts]
    show_table(
        f"{counted(len(posts), 'post')} due until {until}" if until else "",
        ("due", "owner", "path", "title"),
        rows,
    )


def tell_due_json(posts: Sequence[Post], until: str) -> None:
    """Print posts as one JSON object."""
    import json

    click.echo(json.dumps({"until": until, "due": [_told(post) for post in posts]}, indent=2))


def _told(post: Post) -> dict[str, str]:
    from learnscape_gen.hub.reviews import due_of, owner_of

    review = post.doc.review
    return {
        "due": due_of(post),
        "owner": owner_of(post),
        "id": post.doc.id,
        "path": post.doc.path,
        "title": post.doc.title,
        "address": post.doc.url,
        "reviewed": review.on if review else "",
        "by": review.by if review else "",
        "outcome": review.outcome if review else "",
        "note": review.note if review else "",
    }
