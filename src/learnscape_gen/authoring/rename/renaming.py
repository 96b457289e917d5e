"""What a person asks for, and what is planned to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from learnscape_gen.authoring.rename.page import Page
    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.state.changes import Change


class Wish(NamedTuple):
    """What a person asks for.

    Args:
        old: the page, by any of its names.
        new: its new id; of a merge, the page into which it goes.
        title: its new title; empty to leave it.
        merge: whether it is to go into another page.

    """

    old: str
    new: str
    title: str = ""
    merge: bool = False


class Renaming(NamedTuple):
    """A renaming that is planned.

    Args:
        page: what is renamed.
        to: its new name, such as `work/incidents/learn`.
        changes: the files that change.
        moved: the old and the new path of each file that moves.
        references: how many names and links are written anew.
        redirects: the old addresses that lead on from now.
        left: what a merged file said that stands in the other as comments: its key and words.
        warnings: what the check has to say from now on, beside what it said before.
        unread: files that may name the page and stay as they are: unreadable, or in the inbox.

    """

    page: Page
    to: str
    changes: tuple[Change, ...]
    moved: tuple[tuple[str, str], ...]
    references: int
    redirects: tuple[str, ...]
    left: tuple[tuple[str, str], ...]
    warnings: tuple[Problem, ...]
    unread: tuple[str, ...]
