"""Headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.content.markdown.body import Heading
from learnscape_gen.content.markdown.headings import outline_levels

if TYPE_CHECKING:
    from collections.abc import Callable

    from learnscape_gen.content.markdown.body import MarkdownBody


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ([1, 2, 3], [2, 3, 4]),
        ([3, 4, 3], [2, 3, 2]),
        ([1, 4, 4, 2], [2, 3, 3, 3]),
        ([4, 2, 1], [2, 2, 2]),
        ([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]),
        ([], []),
    ],
)
def test_levels(written: list[int], shown: list[int]) -> None:
    """The outline begins below the page's own heading and leaves no level out."""
    assert list(outline_levels(written)) == shown


def test_the_list_of_headings(body_of: Callable[[str], MarkdownBody]) -> None:
    """A table of contents finds level, id and plain text of each."""
    text = "# One `two`\n\n> ## *Three*\n\n#\n\n# [[Four]]\n"
    assert body_of(text).headings == (
        Heading(2, "one-two", "One two"),
        Heading(3, "three", "Three"),
        Heading(2, "four", "Four"),
    )


def test_a_heading_of_signs_has_an_id(body_of: Callable[[str], MarkdownBody]) -> None:
    """Every heading can be linked to."""
    assert all(heading.id for heading in body_of("# ![](a.png)\n\n# ---x\n\n# ?!\n").headings)
