"""Lets all names and links lead where they led, once something has moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.authoring.rename.meanings import Meanings
from learnscape_gen.authoring.rename.refusal import RenameError
from learnscape_gen.authoring.rename.rewriting import LINKS, NAMES, rewritten, wrong_in
from learnscape_gen.authoring.rename.spelling import Spelling

if TYPE_CHECKING:
    from collections.abc import Mapping

    from learnscape_gen.authoring.rename.expected import Wanted
    from learnscape_gen.authoring.rename.tree import Tree

_ATTEMPTS = 2
"""A name is written as its author would, then in full."""
_SHOWN = 5


def followed(
    before: Tree, after: Tree, wanted: Mapping[str, tuple[Wanted, ...]]
) -> tuple[Tree, int]:
    """Return the files with all names and links leading where they led, and how many changed.

    Names come first, since a post without its task is no page to which a link could lead.

    Args:
        before: the files as they were.
        after: the files after something has moved.
        wanted: what the names and links of each file are to lead to.

    Raises:
        RenameError: something has to be changed by hand.

    """
    count = 0
    meanings = Meanings(after)
    for what in (NAMES, LINKS):
        for attempt in range(_ATTEMPTS + 1):
            wrong = wrong_in(after, meanings, wanted, what, tidy=not attempt)
            if not wrong:
                break
            if attempt == _ATTEMPTS:
                told = ", ".join(sorted(each.old_path for each in wrong)[:_SHOWN])
                raise RenameError(
                    f"Nothing was changed: it can't be told how to keep what these name: {told}"
                )
            count += 0 if attempt else sum(each.extent for each in wrong)
            spelling = Spelling(before, after, meanings, sure=attempt > 0)
            written = {each.path: rewritten(after, each, spelling) for each in wrong}
            after = after.changed({}, written, frozenset())
            meanings = Meanings(after)
    return after, count
