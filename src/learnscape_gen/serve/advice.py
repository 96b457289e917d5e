"""What a browser does with the page that it shows when files of the site have changed.

A page is a function of what it was made from, so one whose own file has not changed is as it was,
and stays, unless it may have loaded something else that has.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

NOT_FOUND = "404.html"
"""What is shown for an address that leads nowhere."""
_SHEET = ".css"
_NOT_LOADED = frozenset(
    [
        *(".html", ".md", ".txt", ".xml", ".json", ".jsonld", ".ttl"),
        *(".opml", ".csv", ".ics", ".imscc"),
    ]
)
"""What no page loads: other pages, feeds, and what machines and other tools read."""


class Advice(StrEnum):
    """What there is to do."""

    STAY = "stay"
    STYLE = "style"
    """Take the style sheets anew, and leave all else as it is."""
    RELOAD = "reload"


def advice(page: str, changed: AbstractSet[str], *, exists: bool) -> Advice:
    """Return what to do with a page.

    Args:
        page: its file in the site.
        changed: the files of the site that are new, changed or gone.
        exists: whether the page's file is there now.

    """
    loaded = _loaded_kinds(changed)
    is_other = page in changed or (not exists and NOT_FOUND in changed)
    if is_other or loaded - {_SHEET}:
        return Advice.RELOAD
    return Advice.STYLE if loaded else Advice.STAY


def is_words_at_most(changed: AbstractSet[str]) -> bool:
    """Tell whether nothing that a page loads has changed, so that other words may be all."""
    return not _loaded_kinds(changed)


def _loaded_kinds(changed: AbstractSet[str]) -> AbstractSet[str]:
    """Return how the names of those files end that a page may have loaded."""
    return {PurePosixPath(path).suffix.casefold() for path in changed} - _NOT_LOADED


def file_of(address: str, base: str) -> str:
    """Return the file of the page at an address.

    Args:
        address: the path of its URL, without escapes.
        base: the path below which the site is served; it ends with a slash.

    """
    inner = address.removeprefix(base).lstrip("/")
    return f"{inner}index.html" if inner.endswith("/") or not inner else inner
