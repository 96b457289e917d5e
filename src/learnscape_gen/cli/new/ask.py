"""Questions to a person at a terminal. Where there is none, or none is wanted, nothing is asked."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.terminal import is_terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

NAMED = 12
"""So many choices can be read at a glance; of more, the first few show what is meant."""


def may_ask(*, no_input: bool) -> bool:
    """Tell whether there is somebody to ask."""
    return not no_input and is_terminal(sys.stdin)


def ask(
    question: str, choices: Iterable[str], settle: Callable[[str], tuple[str, ...]]
) -> tuple[str, ...]:
    """Ask until the answer can be used; Enter leaves it open and gives nothing.

    Args:
        question: what to ask.
        choices: answers to offer.
        settle: turns an answer into values, or raises `click.UsageError` to ask again.

    """
    offered = list(choices)
    if offered:
        more = ", ..." if len(offered) > NAMED else ""
        click.echo(f"  {', '.join(offered[:NAMED])}{more}", err=True)
    answer: tuple[str, ...] = click.prompt(
        f"{question} (Enter: later)",
        default="",
        show_default=False,
        value_proc=lambda text: settle(text.strip()) if text.strip() else (),
        err=True,
    )
    return answer
