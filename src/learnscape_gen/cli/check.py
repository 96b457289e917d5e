"""`learnscape check`: everything that could be better, without writing anything."""

# ruff: noqa: PLC0415 - the engine is imported when there is something to check
from __future__ import annotations

import click

from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.options import (
    drafts_option,
    outcome_option,
    project_argument,
    strict_option,
)

_EXAMPLES = examples(
    ("learnscape check", "the hub in this folder"),
    ("learnscape check my-hub --drafts", "another one, its drafts too"),
    ("learnscape check --format json", "for a program"),
)


@click.command(epilog=_EXAMPLES)
@project_argument
@drafts_option
@strict_option
@outcome_option
@click.pass_context
def check(
    context: click.Context, /, project: str, form: str, *, drafts: bool, strict: bool
) -> None:
    """List what is wrong or could be better; write nothing.

    Shows errors, which stop a build, warnings, which should be looked at, and hints, which help
    to make a good hub better. Each says where it is and what to do.

    A check that does not suit your hub can be silenced by its code: silence = ["H-TOOL"] in
    learnscape.toml, or silence: [H-TOOL] in one post.
    """
    from learnscape_gen.build import check_only
    from learnscape_gen.cli.exit_code import ExitCode
    from learnscape_gen.cli.open_project import open_project
    from learnscape_gen.cli.progress import Progress
    from learnscape_gen.cli.summary import check_summary, inbox_told
    from learnscape_gen.cli.tell import tell, tell_json

    with Progress() as progress:
        report = check_only(open_project(context, project), progress, drafts=drafts)
    if form == "json":
        tell_json(report, strict=strict)
    else:
        summary = f"{check_summary(report, strict=strict)}{inbox_told(project)}"
        tell(report.problems, summary, project, form)
    context.exit(ExitCode.PROBLEMS if report.failed(strict=strict) else ExitCode.GOOD)
