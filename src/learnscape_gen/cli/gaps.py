"""`learnscape gaps`: what is missing in a hub, and where to begin."""

# ruff: noqa: PLC0415 - the engine is imported when there is something to look at
from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.options import drafts_option, format_option, project_argument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.hub.model import Hub

_EXAMPLES = examples(
    ("learnscape gaps", "the hub in this folder"),
    ('learnscape gaps --quiet "6 months"', "sources of which nothing was heard for so long"),
    ("learnscape gaps my-hub --format json", "another hub, for a program"),
)


class _Kind(NamedTuple):
    """Gaps of one kind: its name for programs, what people read, and a row for each gap."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]]


@click.command(epilog=_EXAMPLES)
@project_argument
@drafts_option
@click.option(
    "--quiet",
    "span",
    default="12 months",
    show_default=True,
    help="A source is quiet when none of its posts was added or reviewed for so long.",
)
@format_option("How to tell it: as tables, or as one JSON object.")
@click.pass_context
def gaps(context: click.Context, /, project: str, span: str, form: str, *, drafts: bool) -> None:
    """List what is missing in a hub; write nothing.

    Tasks that no post helps with, types of learning that a work context lacks, tools and other
    terms that nothing uses, sources gone quiet, and posts that do not say why or when.
    """
    from learnscape_gen.cli.hub_at_hand import hub_at_hand
    from learnscape_gen.cli.spans import needed_span
    from learnscape_gen.cli.today import today

    day = today()
    span = needed_span("--quiet", span)
    hub = hub_at_hand(context, project, drafts=drafts).hub
    kinds = [*_kinds(hub, day, span)]
    if form == "json":
        _tell_json(kinds, day, span)
    else:
        _tell(kinds)


def _tell(kinds: list[_Kind]) -> None:
    from learnscape_gen.cli.table import show_table

    for kind in kinds:
        if kind.rows:
            show_table(f"{kind.title} ({len(kind.rows):,})", kind.columns, kind.rows)
            click.echo()
    if not any(kind.rows for kind in kinds):
        click.echo("Nothing is missing.")


def _tell_json(kinds: list[_Kind], day: str, span: str) -> None:
    import json

    found = {
        kind.name: [dict(zip(kind.columns, row, strict=True)) for row in kind.rows]
        for kind in kinds
    }
    click.echo(json.dumps({"day": day, "quiet": span, "gaps": found}, indent=2))


def _kinds(hub: Hub, day: str, span: str) -> Iterator[_Kind]:
    """Yield the gaps of every kind, with the command or the file to begin with."""
    from learnscape_gen.cli.shown_path import shell_word
    from learnscape_gen.hub import gaps as found

    live = found.live_in(hub)

    def post_with(option: str, id_: str) -> str:
        return f"learnscape new post {option} {shell_word(id_)}"

    yield _Kind(
        "tasks_without_posts",
        "Tasks without posts",
        ("id", "title", "begin"),
        [
            (task.doc.id, task.doc.title, post_with("--task", task.doc.id))
            for task in found.tasks_without_posts(hub, live)
        ],
    )
    yield _Kind(
        "types_without_posts",
        "Work contexts that lack a type of learning, which may be fine",
        ("id", "title", "type", "begin"),
        [
            (missing.context.doc.id, missing.context.doc.title, type_, post_with("--type", type_))
            for missing in found.types_without_posts(hub, live)
            for type_ in missing.types
        ],
    )
    yield _Kind(
        "tools_without_posts",
        "Tools that no task uses",
        ("id", "title", "begin"),
        [
            (tool.doc.id, tool.doc.title, post_with("--tool", tool.doc.id))
            for tool in found.tools_without_posts(hub, live)
        ],
    )
    yield _Kind(
        "quiet_sources",
        f"Sources gone quiet: nothing added or reviewed for {span}",
        ("id", "title", "last", "begin"),
        [
            (heard.source.doc.id, heard.source.doc.title, heard.day, heard.source.doc.url)
            for heard in found.quiet_sources(hub, live, day, span)
        ],
    )
    yield _Kind(
        "posts_without_why",
        "Posts that do not say why they are here",
        ("path", "title"),
        [(post.doc.path, post.doc.title) for post in live.without_why],
    )
    yield _Kind(
        "posts_without_moments",
        "Posts that do not say in which moments one needs them",
        ("path", "title"),
        [(post.doc.path, post.doc.title) for post in live.without_moments],
    )
    yield _Kind(
        "unused_terms",
        "Contexts without tasks and sources without posts",
        ("path", "title"),
        [(term.doc.path, term.doc.title) for term in found.unused_terms(hub, live)],
    )
