"""`learnscape schema`: what front matter may hold, for editors and forms."""

# ruff: noqa: PLC0415 - imported when the command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.ending import WrongUseError
from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.options import project_option

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from learnscape_gen.project import Project

KINDS = ("post", "task", "context", "tool", "source", "page", "explainer", "home", "settings")
_EXAMPLES = examples(
    ("learnscape schema post", "the JSON Schema of a post, with this hub's terms"),
    ("learnscape schema --output schemas", "one file for each kind of document"),
    ("learnscape schema --vscode", "set up Visual Studio Code for this hub"),
    ("learnscape schema --cms > admin/config.yml", "forms for Sveltia CMS or Decap CMS"),
    ("learnscape schema --issue-form \\", ""),
    ("    --output .github/ISSUE_TEMPLATE", "a form with which readers suggest a post"),
)


@click.command(epilog=_EXAMPLES)
@click.argument("kind", metavar="[KIND]", required=False, type=click.Choice(KINDS))
@click.option("--output", type=click.Path(), help="A folder to write into, instead of showing it.")
@click.option("--vscode", is_flag=True, help="Write the settings of Visual Studio Code.")
@click.option("--cms", is_flag=True, help="The settings of Sveltia CMS and Decap CMS.")
@click.option("--issue-form", is_flag=True, help="A form for the issues of GitHub.")
@project_option
@click.pass_context
def schema(  # noqa: PLR0913 - one argument an option
    context: click.Context,
    /,
    kind: str | None,
    output: str | None,
    project: str,
    *,
    vscode: bool,
    cms: bool,
    issue_form: bool,
) -> None:
    """Show what front matter may hold, as JSON Schema and for editors.

    A KIND is post, task, context, tool, source, page, explainer or home; "settings" is
    learnscape.toml. Without KIND all are shown.

    In a hub it names the hub's own tasks, tools and sources. Editors and programs check files
    against it; the forms are made from the same. Whatever `learnscape check` has no error for, the
    schema takes.

    No file is overwritten but the schemas and snippets that this command made itself.
    """
    from pathlib import Path

    from learnscape_gen.cli.made_files import write_made

    if sum([vscode, cms, issue_form, kind is not None]) > 1:
        raise WrongUseError("Give one of KIND, --vscode, --cms and --issue-form at a time.")
    if vscode and output:
        raise WrongUseError("--vscode writes into the hub's folder. Leave out --output.")
    hub = _hub_or_none(context, project)
    if vscode and hub is None:
        raise WrongUseError("--vscode sets up a hub. Go to the hub's folder, or give --project.")
    if hub and any(problem.is_error for problem in hub.problems):
        click.echo("Note: learnscape.toml has faults. learnscape check tells them.", err=True)
    files = _made(hub, kind, vscode=vscode, cms=cms, issue_form=issue_form)
    if vscode or output:
        write_made(Path(output or project), files)
    elif len(files) == 1:
        click.echo("".join(files.values()), nl=False)
    else:
        members = ",\n".join(_members(files))
        click.echo(f"{{\n{members}\n}}")


def _members(files: Mapping[str, str]) -> Iterator[str]:
    """Yield the members of a JSON object that holds several schemas, by kind."""
    for name, text in files.items():
        yield f'"{name.removesuffix(".schema.json")}": {text.rstrip()}'


def _hub_or_none(context: click.Context, project: str) -> Project | None:
    """Return the hub in a folder, if there is one: outside of it no terms are known."""
    from learnscape_gen.cli.open_project import open_project

    try:
        return open_project(context, project)
    except WrongUseError:
        return None


def _made(
    hub: Project | None, kind: str | None, *, vscode: bool, cms: bool, issue_form: bool
) -> dict[str, str]:
    """Return what is asked for: texts by the names of their files."""
    from learnscape_gen.config import Config
    from learnscape_gen.content.places import Kind
    from learnscape_gen.content.scan import scan
    from learnscape_gen.content.yaml_writer import yaml_text
    from learnscape_gen.schema.cms import cms_settings
    from learnscape_gen.schema.document import document_schema
    from learnscape_gen.schema.issue_form import issue_form as form
    from learnscape_gen.schema.json_text import json_text
    from learnscape_gen.schema.settings import settings_schema
    from learnscape_gen.schema.vocabulary import NOTHING_KNOWN, terms_of
    from learnscape_gen.schema.vscode import vscode_files

    known = terms_of(hub) if hub else NOTHING_KNOWN
    config = hub.config if hub else Config()
    if vscode:
        return vscode_files(known, config.silence)
    if cms:
        found = scan(hub.root, config.languages)[0] if hub else ()
        return {"config.yml": yaml_text(cms_settings(config, known, found))}
    if issue_form:
        return {"suggest-a-post.yml": yaml_text(form(config.title, known))}
    wanted = (kind,) if kind else KINDS
    made = {
        each: document_schema(Kind(each), known, config.silence)
        if each != "settings"
        else settings_schema()
        for each in wanted
    }
    return {f"{each}.schema.json": json_text(value) for each, value in made.items()}
