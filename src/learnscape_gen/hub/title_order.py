"""The order of what has no better one: by title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.paths import fold

if TYPE_CHECKING:
    from learnscape_gen.hub.model import Post, TermPage


def by_title(page: Post | TermPage) -> tuple[str, str]:
    """Return the key that sorts by title, whatever its case, and equal titles by id."""
    return fold(page.doc.title), page.doc.id
