"""`learnscape new`: a new file of any kind, at its place and with comments that explain it."""

from __future__ import annotations

import click

from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.lazy_group import LazyGroup

_EXAMPLES = examples(
    ('learnscape new post "Postmortem culture"', "a post; what is not known yet is left open"),
    ('learnscape new task "Plan the week" --context meeting', "a task that people do"),
    ('learnscape new context "Supporting customers"', "a work context"),
    ('learnscape new tool "Team wiki"', "a tool or medium"),
    ('learnscape new source "Google" --url https://sre.google/', "where posts come from"),
    ("learnscape new language pt", "what there is to translate for a language"),
)


@click.group(
    cls=LazyGroup,
    package=__name__,
    names=("post", "task", "context", "tool", "source", "language"),
    epilog=_EXAMPLES,
)
def new() -> None:
    """Add a post, task, context, tool or source, or a language.

    Writes one Markdown file with comments that say what may stand where. On a terminal it asks
    for what is missing; in a script it never waits. It never overwrites a file.
    """
