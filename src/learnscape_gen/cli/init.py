"""`learnscape init`: a new hub to start from."""

# ruff: noqa: PLC0415 - imported when the command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.examples import examples

if TYPE_CHECKING:
    from pathlib import Path

_EXAMPLES = examples(
    ("learnscape init my-hub", "into a new folder"),
    ('learnscape init my-hub --title "Support desk"', "with its own name"),
    ("learnscape init .", "into this folder, which is empty"),
    ("learnscape init . --ci github", "a workflow that publishes it, also for a hub that is there"),
)
_NAMED = 5
"""So many names show what a folder is."""

_NEXT = ("learnscape serve --open", "learnscape add https://...", "learnscape build")
"""What to type in a new hub."""


@click.command(epilog=_EXAMPLES)
@click.argument("folder", metavar="DIR", type=click.Path())
@click.option("--title", default="", help="What the hub is called.")
@click.option(
    "--ci",
    type=click.Choice(("github", "gitlab")),
    help="Write a workflow that checks, builds and publishes the hub there.",
)
def init(folder: str, title: str, ci: str | None) -> None:
    """Make a new hub in DIR.

    It holds two work contexts with a few tasks, tools, sources and real posts of all three types
    of learning. Build it, look at it, then put your own in their place: every file says in
    comments what it is for.

    DIR must be new or empty; with --ci it may be a hub, which gets the workflow alone. Nothing is
    ever overwritten.
    """
    from pathlib import Path

    from learnscape_gen.cli.ending import WrongUseError
    from learnscape_gen.cli.shown_path import shell_word
    from learnscape_gen.cli.starter import write_starter
    from learnscape_gen.cli.write_workflow import refuse_workflow, write_workflow
    from learnscape_gen.content.markdown.characters import without_forbidden

    path = Path(folder)
    if path.exists() and not path.is_dir():
        raise WrongUseError(f"{folder} is a file. Choose the name of a new folder.")
    if ci:
        refuse_workflow(path, ci)
        if not title and any((path / name).exists() for name in ("learnscape.toml", "content")):
            write_workflow(path, ci)
            return
    if held := _held(path):
        raise WrongUseError(
            f"{folder} is not empty: it holds {held}. Choose a new or empty folder.",
        )
    write_starter(path, " ".join(without_forbidden(title).split()))
    click.echo(f"Made a learnscape in {folder}")
    if ci:
        write_workflow(path, ci)
    click.echo("\nNext:")
    go = [] if path.resolve() == Path.cwd() else [f"cd {shell_word(folder)}"]
    for command in (*go, *_NEXT):
        click.echo(f"  {command}")


def _held(folder: Path) -> str:
    """Name what a folder holds. The folder that `git init` makes does not count."""
    names = sorted(p.name for p in folder.iterdir() if p.name != ".git") if folder.is_dir() else []
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
