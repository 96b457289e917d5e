"""The command line: one command per file, each imported when it is asked for.

Importing this package imports Click and nothing heavier, so that help is quick. The commands
import what they need inside their functions.
"""

from __future__ import annotations

import io
import sys

import click

from learnscape_gen import __version__
from learnscape_gen.cli.ending import CalmGroup
from learnscape_gen.cli.examples import listed
from learnscape_gen.cli.lifetime import collect_less_often, leave

_USUAL_ORDER = listed(
    "The usual order:",
    ("learnscape init my-hub", "make a hub to start from"),
    ("cd my-hub", "go there"),
    ("learnscape add https://...", "add a page that helped you"),
    ("learnscape serve", "look at it while you write"),
    ("learnscape check", "see what is left to mend"),
    ("learnscape build", "write the site into site/"),
)


@click.group(
    cls=CalmGroup,
    package=__name__,
    names=(
        *("init", "add", "new", "serve", "triage", "rename", "check", "build", "explain"),
        *("gaps", "review", "links", "mention", "import", "export", "schema"),
    ),
    modules={"import": "importing"},
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=_USUAL_ORDER,
)
@click.version_option(__version__, prog_name="learnscape", message="%(prog)s %(version)s")
def learnscape() -> None:
    """Make a learnscape: what helps people at work, arranged by the tasks they do.

    You write short Markdown files in a folder; learnscape checks them and turns them into plain
    web pages that any host can serve.

    Each command explains itself with examples: learnscape COMMAND --help
    """


def main() -> None:
    """Run the command line, and end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A title in another alphabet than the terminal's is spelt out; it must not end the run.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    collect_less_often()
    # On Windows, Click would take the ? of a title for a pattern of file names.
    try:
        learnscape(prog_name="learnscape", windows_expand_args=False)
    except SystemExit as end:
        leave(end)
