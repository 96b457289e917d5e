"""`learnscape explain`: why a page would be drawn again by the next build, or why not."""

# ruff: noqa: PLC0415 - the engine is imported when there is something to explain
from __future__ import annotations

import click

from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.options import drafts_option, format_option, output_option, project_argument

_EXAMPLES = examples(
    ("learnscape explain /posts/postmortem-culture/", "a page by its address"),
    ("learnscape explain feed.xml my-hub", "a file of the hub in another folder"),
    ("learnscape explain / --format json", "the home page, for a program"),
)


@click.command(epilog=_EXAMPLES)
@click.argument("url")
@project_argument
@output_option
@drafts_option
@format_option("How to tell it: in words, or as one JSON object.")
@click.pass_context
def explain(  # noqa: PLR0913 - one argument an option
    context: click.Context,
    /,
    *,
    url: str,
    project: str,
    output: str | None,
    drafts: bool,
    form: str,
) -> None:
    """Tell why the next build would draw the page at URL, or why not.

    Compares what shapes the page with what shaped it when it was drawn last: what it shows, the
    texts on it, its template, what every page shows, and learnscape itself. Where what it shows
    has changed, every field that did is listed. Nothing is published.

    URL is the address of a page, whole or from the site's root, or a file in the output folder.
    """
    import os
    from pathlib import Path

    from learnscape_gen.build import Options
    from learnscape_gen.build import explain as explain_page
    from learnscape_gen.cli.ending import WrongUseError
    from learnscape_gen.cli.open_project import open_project
    from learnscape_gen.cli.progress import Progress
    from learnscape_gen.cli.tell_page import as_json, as_text
    from learnscape_gen.flow.explaining import UnknownPageError

    folder = os.path.normpath(output or Path(project, "site"))
    options = Options(Path(folder), drafts=drafts)
    try:
        with Progress() as progress:
            explanation = explain_page(open_project(context, project), options, url, progress)
    except UnknownPageError as fault:
        ask = f" Did you mean /{fault}?" if str(fault) else ""
        raise WrongUseError(f"This hub has no page at '{url}'.{ask}") from None
    click.echo(as_json(explanation) if form == "json" else as_text(explanation))
