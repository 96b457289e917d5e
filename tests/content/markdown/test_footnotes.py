"""What is said of footnotes; what they become stands in fixtures/footnotes.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from learnscape_gen.content.markdown.body import MarkdownBody
    from learnscape_gen.diagnostics import Problem


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a[^b]\n", "There is no footnote [^b]."),
        ("[^b]: a\n", "Nothing refers to the footnote [^b], so it is not shown."),
        (
            "a[^b]\n\n[^b]: c\n\n[^b]: d\n",
            "The footnote [^b] is written twice; the first one is shown.",
        ),
    ],
)
def test_messages(
    text: str, message: str, problems_of: Callable[[str], tuple[Problem, ...]]
) -> None:
    """Nothing that an author wrote is left out without a word."""
    (problem,) = problems_of(text)
    assert problem.code == "W-FOOTNOTE"
    assert problem.message == message


def test_links_in_footnotes_have_places(body_of: Callable[[str], MarkdownBody]) -> None:
    """Also in those that are written inline."""
    body = body_of("a[^b]\nc^[d [e](f.md)]\n\n[^b]: g [h](i.md)\n")
    places = {link.target: (link.line, link.column) for link in body.links}
    assert places == {"i.md": (4, 9), "f.md": (2, 6)}
