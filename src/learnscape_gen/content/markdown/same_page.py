"""Links to a place on the same page: `[above](#the-idea)` and `[[#The idea]]`."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.paths import slugify

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.content.markdown.body import Heading

ALWAYS_THERE = frozenset(["", "top"])
"""Fragments that HTML itself leads to the top of a page."""

_SHOWN = 8
_GUESSES = 20
"""Problems of a page for which a heading of nearly that name is looked for; it takes time."""


class FragmentUse(NamedTuple):
    """A link to a fragment of its own page, by id or by the words of a heading."""

    fragment: str
    place: Location


def fragment_problems(
    uses: Iterable[FragmentUse], ids: set[str], headings: tuple[Heading, ...]
) -> list[Problem]:
    """Return a problem for each fragment that leads nowhere."""
    there = ids | ALWAYS_THERE
    lost = [use for use in uses if use.fragment not in there]
    return [_problem(use, headings, guess=n < _GUESSES) for n, use in enumerate(lost)]


def _problem(use: FragmentUse, headings: tuple[Heading, ...], *, guess: bool) -> Problem:
    ids = [heading.id for heading in headings]
    near = difflib.get_close_matches(slugify(use.fragment), ids, 1) if guess else []
    have = ", ".join(f"#{id_}" for id_ in ids[:_SHOWN])
    if near:
        hint = f"Did you mean #{near[0]}?"
    else:
        hint = f"It has: {have}." if have else "It has no headings."
    message = f"This page has no heading '#{use.fragment}'."
    return Problem.of("E-LINK-HEADING", message, use.place, hint)
