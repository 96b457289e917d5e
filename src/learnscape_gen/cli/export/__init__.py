"""`learnscape export`: a hub, or a part of it, in a format that other tools read."""

# ruff: noqa: PLC0415 - the engine is imported when there is something to export
from __future__ import annotations

import click

from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.options import drafts_option, project_option

FORMATS = ("opml", "bookmarks", "csv", "json", "bundle", "skos")
_EXAMPLES = examples(
    ("learnscape export bookmarks --output hub.html", "for a browser to import"),
    ("learnscape export opml --task incidents/review", "one task, for an outliner"),
    ('learnscape export csv --source "Google SRE"', "a table of what comes from there"),
    ("learnscape export json --output hub.json", "everything, for a program"),
    ("learnscape export bundle --output hub.zip", "the files themselves, for another learnscape"),
    ("learnscape export skos --output terms.jsonld", "the vocabulary; terms.ttl for Turtle"),
)


@click.command(epilog=_EXAMPLES)
@click.argument("what", metavar="FORMAT", type=click.Choice(FORMATS))
@click.option("--task", default="", help="Only what helps with this task.")
@click.option("--tool", default="", help="Only what is used with this tool.")
@click.option("--source", default="", help="Only what comes from this source.")
@click.option("--output", type=click.Path(), help="The file to write.  [default: it is shown]")
@click.option("--force", is_flag=True, help="Write over a file that no export has written.")
@click.option("--archived", is_flag=True, help="Take in posts that are archived.")
@drafts_option
@project_option
@click.pass_context
def export(  # noqa: PLR0913 - one argument an option
    context: click.Context,
    /,
    *,
    what: str,
    task: str,
    tool: str,
    source: str,
    output: str | None,
    force: bool,
    archived: bool,
    drafts: bool,
    project: str,
) -> None:
    """Write a hub, or a part of it, as FORMAT.

    opml is for feed readers and outliners, bookmarks for browsers, csv for spreadsheets. json has
    everything that posts and terms say; a bundle has the files of the hub themselves, in a folder
    or a .zip. Both can be brought into another learnscape. skos is the vocabulary alone, as Turtle
    or, into a file that ends with .jsonld or .json, as JSON-LD.

    Terms are named as in front matter: by id, title or synonym. Posts are those that the site
    lists; in a json or bundle of a whole hub the archived ones are there, too. An earlier export is
    written over, any other file only with --force.
    """
    from learnscape_gen.cli.ending import WrongUseError
    from learnscape_gen.cli.export.asked import Asked
    from learnscape_gen.cli.export.destination import write_bundle, write_or_show
    from learnscape_gen.cli.export.made import bundle_files, content_of

    asked = Asked(what, task=task, tool=tool, source=source, archived=archived, drafts=drafts)
    asked.refuse_what_does_not_go_together()
    if what == "bundle" and output is None:
        raise WrongUseError("A bundle is several files. Say where it goes: --output hub.zip")
    if what == "bundle" and output is not None:
        write_bundle(bundle_files(context, project, asked), output, force=force)
    else:
        write_or_show(what, content_of(context, project, asked, output or ""), output, force=force)
