"""`learnscape new language`: what there is to translate before readers see their own language."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.ending import WrongUseError
from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.options import project_option

if TYPE_CHECKING:
    from pathlib import Path

_EXAMPLES = examples(
    ("learnscape new language pt", "templates/locale/pt.po and content/learning/"),
    ("learnscape new language pt", "again: adds what a newer learnscape says"),
)


@click.command(epilog=_EXAMPLES)
@project_option
@click.argument("tag")
@click.pass_context
def language(context: click.Context, /, tag: str, project: str) -> None:
    """Add a language: a catalogue of the texts that pages show, and the explainers.

    TAG is a BCP 47 tag, such as pt or pt-BR. What is translated already is kept; no file that is
    there is overwritten but the catalogue, which keeps all that is still asked for.
    """
    from learnscape_gen.catalogues import COMPLETE
    from learnscape_gen.cli.open_project import open_project
    from learnscape_gen.cli.shown_path import shown_path
    from learnscape_gen.config import LANGUAGE_TAG

    if not re.match(LANGUAGE_TAG, tag):
        raise WrongUseError(f"'{tag}' is no tag of a language. Write it as: pt, or pt-BR")
    hub = open_project(context, project)
    if tag in ("en", *COMPLETE):
        click.echo(f'There is nothing to translate: set language = "{tag}" in learnscape.toml.')
        return
    for path in (_catalogue(hub.root, tag), *_explainers(hub.root, tag, hub.config.language)):
        click.echo(f"Wrote {shown_path(path, project)}")
    click.echo("Translate what stands there; a text that is left empty is shown in English.")
    click.echo(f'Then set in learnscape.toml: language = "{tag}", or languages = ["{tag}"]')


def _catalogue(root: Path, tag: str) -> str:
    """Write the catalogue, or bring it up to date, and return its path."""
    from learnscape_gen.catalogues import BUILT_IN, updated

    path = f"templates/locale/{tag}.po"
    target, begun = root / path, BUILT_IN / f"{tag}.po"
    known = next((file.read_bytes() for file in (target, begun) if file.is_file()), b"")
    try:
        content = updated(known, tag)
    except ValueError as fault:
        raise WrongUseError(f"{path} is no catalogue: {fault}. Mend it, or move it away.") from None
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return path


def _explainers(root: Path, tag: str, main: str) -> list[str]:
    """Copy the English explainers that the hub has not in this language; return their paths."""
    from learnscape_gen.content.places import EXPLAINERS

    ending = ".md" if tag == main else f".{tag}.md"
    written = []
    for explainer in sorted(EXPLAINERS.glob("*.md")):
        path = f"content/learning/{explainer.stem}{ending}"
        target = root / path
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(explainer.read_bytes())
            written.append(path)
    return written
