"""`learnscape links`: whether the outside addresses of a hub still lead somewhere."""

# ruff: noqa: PLC0415 - what asks and judges is imported when there is something to ask
from __future__ import annotations

import click

from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.options import (
    at_once_option,
    format_option,
    minutes_option,
    pause_option,
    project_argument,
)

_FORMATS = ("text", "json", "github", "markdown")
_EXAMPLES = examples(
    ("learnscape links", "the hub in this folder"),
    ("learnscape links --archive", "and look for copies of what is gone"),
    ("learnscape links --format markdown", "as the text of one issue, for a CI job"),
    ("learnscape links --fix --dry-run", "show which addresses would be written anew"),
)


@click.command(epilog=_EXAMPLES)
@project_argument
@click.option("--archive", is_flag=True, help="Ask the Wayback Machine for copies of what fails.")
@click.option("--fix", is_flag=True, help="Ask nobody; write the address of what moved for good.")
@click.option("--dry-run", is_flag=True, help="With --fix: show what would change, change nothing.")
@click.option("--strict", is_flag=True, help="End with 1 when an address is dead or suspicious.")
@format_option(
    "How to tell it: in words, as JSON, as notes for GitHub Actions, or as one issue.", _FORMATS
)
@minutes_option
@pause_option
@at_once_option
@click.option("--private", is_flag=True, help="Ask addresses in your own network, too.")
@click.option("--archive-service", metavar="URL", help="Another service in place of archive.org's.")
@click.pass_context
def links(  # noqa: PLR0913 - one argument an option
    context: click.Context,
    /,
    *,
    project: str,
    archive: bool,
    fix: bool,
    dry_run: bool,
    strict: bool,
    form: str,
    minutes: float,
    pause: float,
    at_once: int,
    private: bool,
    archive_service: str | None,
) -> None:
    """Ask outside addresses whether they still lead somewhere.

    What is found is kept in links.jsonl, a file to commit: pages say of a dead address since when
    it is dead, and where a copy or a replacement is. An address is dead only after it failed on
    two different days. Hosts that answer no robots say nothing, and are no failures.

    Each host is asked one thing at a time, with a pause between, and by the rules of its
    robots.txt. Ctrl-C keeps what is known by then. Ends with 0 unless --strict is given.
    """
    from learnscape_gen.cli.ending import WrongUseError
    from learnscape_gen.cli.links.mending import mend_moved
    from learnscape_gen.cli.links.passing import exit_code, run_pass
    from learnscape_gen.cli.manners import manners_for
    from learnscape_gen.cli.open_project import open_project
    from learnscape_gen.fetch.archive import SERVICE
    from learnscape_gen.paths import web_address

    if dry_run and not fix:
        raise WrongUseError("--dry-run goes with --fix: a pass changes nothing but links.jsonl.")
    if fix and (archive or form != "text"):
        raise WrongUseError("--fix asks nobody and tells in words: leave the other options out.")
    opened = open_project(context, project)
    if fix:
        mend_moved(context, opened, project, dry_run=dry_run)
        return
    manners = manners_for(opened, minutes, pause, at_once, private=private)
    service = (archive_service or SERVICE) if archive or archive_service else ""
    if service and not web_address(service):
        raise WrongUseError("--archive-service has to be an http or https address.")
    done = run_pass(opened, project, manners, service, form)
    context.exit(exit_code(done, strict=strict))
