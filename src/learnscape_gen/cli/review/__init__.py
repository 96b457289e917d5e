"""`learnscape review`: which posts are due for another look, and what came of it."""

from __future__ import annotations

import click

from learnscape_gen.cli.examples import examples
from learnscape_gen.cli.lazy_group import LazyGroup

_LOOK = "look"

_EXAMPLES = examples(
    ("learnscape review", "go through what is due; in a script: list it"),
    (
        "learnscape review --by platform-team --until 2026-12-31",
        "what they have to look at",
    ),
    ("learnscape review postmortem-culture --outcome kept \\", ""),
    ('    --by platform-team --note "figures still hold"', "record a look at a post"),
    ("learnscape review spread --dry-run", "how posts due in one week could be spread"),
    ("learnscape review history", "days that were moved in bulk"),
)


class _LookGroup(LazyGroup):
    """A group in which `look` need not be typed: `review POST` is `review look POST`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; what names no command belongs to `look`."""
        known = (*self.list_commands(ctx), *ctx.help_option_names)
        if not args or args[0] not in known:
            args = [_LOOK, *args]
        return super().parse_args(ctx, args)


@click.group(cls=_LookGroup, package=__name__, names=(_LOOK, "spread", "history"), epilog=_EXAMPLES)
def review() -> None:
    """Look again at the posts that are due, and record what came of it.

    A post is due when the span in its review_in has passed since somebody looked at it last, or
    since it was added.

    "learnscape review" alone is "learnscape review look".
    """
