"""The title of a new file, and the name of the file that is made from it."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.ending import WrongUseError

if TYPE_CHECKING:
    from collections.abc import Callable


def needed_title(kind: str, title: str, *, may_ask: bool) -> str:
    """Return the title on one line; ask for it where that is possible.

    Characters that no page may hold are left out, as the reader of content/ does.

    Args:
        kind: what is made: "post", "task".
        title: as it was typed.
        may_ask: whether there is somebody to ask.

    Raises:
        WrongUseError: there is none.

    """
    from learnscape_gen.content.markdown.characters import without_forbidden

    if not title.strip() and may_ask:
        title = click.prompt(f"Title of the {kind}", err=True)
    words = without_forbidden(title).split()
    if not words:
        raise WrongUseError(f'Say what it is called, in quotes: learnscape new {kind} "A title"')
    return " ".join(words)


def title_of_term(name: str) -> str:
    """Return the title of a term; one that is named by its id, `team-wiki`, is "Team wiki"."""
    from learnscape_gen.paths import slugify

    return name.replace("-", " ").capitalize() if name == slugify(name) else name


def file_slug(title: str, slug: str) -> str:
    """Return the name of a file without its ending.

    Args:
        title: the title of what is in it.
        slug: the name that was asked for, or an empty string.

    Raises:
        WrongUseError: no system, or not every system, can have such a file.

    """
    from learnscape_gen.paths import slug_fault, slugify

    name = slugify(slug or title)
    if fault := slug_fault(name):
        raise WrongUseError(
            f"The file can't be called '{name}': {fault}. Give it another name: --slug {name}-1",
        )
    return name


def free_slug(title: str, slug: str, taken: Callable[[str], bool]) -> str:
    """Return the name of a file whose title nobody typed: one that every system can have.

    Args:
        title: the title of what is in it.
        slug: the name that was asked for, which is taken as it is; or an empty string.
        taken: tells whether there is such a file.

    Raises:
        WrongUseError: the name that was asked for can't be used.

    """
    from itertools import count

    from learnscape_gen.paths import numbered_slug, slug_fault, slugify

    if slug:
        return file_slug(title, slug)
    name = slugify(title)
    if slug_fault(name):
        name = f"post-{name}"
    return next(free for n in count(1) if not taken(free := numbered_slug(name, n)))
