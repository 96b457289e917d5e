"""Questions to a person at a terminal. Where there is none, or none is wanted, nothing is asked."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from learnscape_gen.cli.printable import printable
from learnscape_gen.cli.terminal import is_terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

NAMED = 12
"""So many choices can be read at a glance; of more, the first few show what is meant."""


def may_ask(*, no_input: bool) -> bool:
    """Tell whether there is somebody to ask."""
    return not no_input and is_terminal(sys.stdin)


def ask(
    question: str,
    choices: Iterable[str],
    settle: Callable[[str], tuple[str, ...]],
    *,
    proposal: str = "",
    enter: str = "",
) -> tuple[str, ...]:
    """Ask until the answer can be used; Enter takes the proposal, or leaves it open.

    Args:
        question: what to ask.
        choices: answers to offer.
        settle: turns an answer into values, or raises `click.UsageError` to ask again.
        proposal: the answer that Enter gives; without one, it gives nothing.
        enter: what Enter does, where that is more than giving the proposal.

    """
    offered = list(choices)
    if offered:
        more = ", ..." if len(offered) > NAMED else ""
        click.echo(f"  {', '.join(offered[:NAMED])}{more}", err=True)

    def value_of(text: str) -> tuple[str, ...]:
        typed = text.strip() or proposal
        return settle(typed) if typed else ()

    answer: tuple[str, ...] = click.prompt(
        f"{question} (Enter: {printable(enter or proposal or 'later')})",
        default="",
        show_default=False,
        value_proc=value_of,
        err=True,
    )
    return answer
