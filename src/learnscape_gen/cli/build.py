"""`learnscape build`: from the files of a project to a published site."""

# ruff: noqa: PLC0415 - the engine is imported when there is something to build
from __future__ import annotations

import click

from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.options import (
    drafts_option,
    outcome_option,
    output_option,
    project_argument,
    strict_option,
)

_EXAMPLES = examples(
    ("learnscape build", "the hub in this folder"),
    ("learnscape build my-hub", "the hub in another folder"),
    ("learnscape build --drafts --output preview", "with drafts, into a folder of its own"),
    ("learnscape build --strict --format github", "in GitHub Actions"),
)


@click.command(epilog=_EXAMPLES)
@project_argument
@output_option
@drafts_option
@strict_option
@click.option("--keep-going", is_flag=True, help="Publish what is sound, whatever else is not.")
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes share the work.  [default: the processors; 1 for a small hub]",
)
@click.option("--no-search", is_flag=True, help="Leave the search index out.")
@click.option(
    "-v", "--verbose", is_flag=True, help="Say why each page was drawn, and what took how long."
)
@outcome_option
@click.pass_context
def build(  # noqa: PLR0913 - one argument an option
    context: click.Context,
    /,
    *,
    project: str,
    output: str | None,
    form: str,
    drafts: bool,
    strict: bool,
    keep_going: bool,
    workers: int | None,
    no_search: bool,
    verbose: bool,
) -> None:
    """Build the site of the hub in PROJECT.

    Reads learnscape.toml and content/, and writes the site into PROJECT/site. Only what changed
    is read, drawn and written; what is gone from the hub goes from the site. Errors stop the build
    before anything is written. Last comes the search index, if something searched has changed.

    What a build remembers is in PROJECT/.learnscape; deleting that folder is always safe.

    Ends with 0 when all is well, 1 when something has to be mended, 2 when there is no hub.
    """
    import os
    from pathlib import Path

    from learnscape_gen.build import Options
    from learnscape_gen.build import build as build_site
    from learnscape_gen.cli.exit_code import ExitCode
    from learnscape_gen.cli.open_project import open_project
    from learnscape_gen.cli.progress import Progress
    from learnscape_gen.cli.summary import build_summary
    from learnscape_gen.cli.tell import tell, tell_json, tell_reasons
    from learnscape_gen.diagnostics import Severity

    output = os.path.normpath(output or Path(project, "site"))
    options = Options(
        Path(output),
        drafts=drafts,
        strict=strict,
        keep_going=keep_going,
        workers=workers,
        search=not no_search,
    )
    with Progress() as progress:
        report = build_site(open_project(context, project), options, progress)
    if form == "json":
        tell_json(report, strict=strict)
    else:
        if verbose:
            tell_reasons(report)
        listed = [p for p in report.problems if p.severity is not Severity.HINT]
        tell(listed, build_summary(report, project, output, strict=strict), project, form)
    context.exit(ExitCode.PROBLEMS if report.failed(strict=strict) else ExitCode.GOOD)
