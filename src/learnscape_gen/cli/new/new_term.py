"""Adds a context, tool or source: all three are a title with keys, at a place of their kind."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Mapping

    from learnscape_gen.cli.new.options import Shared

_PLACES = {
    "context": "content/work/{}/_index.md",
    "tool": "content/tools/{}.md",
    "source": "content/sources/{}.md",
}


def add_term(
    context: click.Context,
    kind: str,
    values: Mapping[str, str],
    shared: Shared,
) -> str:
    """Write the file of a new term, say where it is, and return its id.

    Args:
        context: the command's.
        kind: "context", "tool" or "source".
        values: what is known of it, as text.
        shared: the options that all kinds share.

    """
    from learnscape_gen.cli.new.ask import may_ask
    from learnscape_gen.cli.new.new_file import write_new
    from learnscape_gen.cli.new.terms import Terms
    from learnscape_gen.cli.new.title import file_slug, needed_title, title_of_term
    from learnscape_gen.cli.open_project import open_project
    from learnscape_gen.cli.shown_path import shown_path
    from learnscape_gen.content.new_text import document
    from learnscape_gen.content.places import Kind
    from learnscape_gen.content.quoting import yaml_value
    from learnscape_gen.content.validate import FIELDS

    hub = open_project(context, shared["project"])
    title = needed_title(kind, shared["title"], may_ask=may_ask(no_input=shared["no_input"]))
    name = file_slug(title, shared["slug"])
    path = _PLACES[kind].format(name)
    given = {key: yaml_value(text) for key, text in values.items() if text}
    text = document(title_of_term(title), FIELDS[Kind(kind)], given)
    write_new(hub.root, Terms(hub), Kind(kind), path, text)
    click.echo(f"Wrote {shown_path(path, shared['project'])}")
    return name
