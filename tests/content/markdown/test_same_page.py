"""Links to places on the same page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.content.markdown.read import read_markdown

if TYPE_CHECKING:
    from collections.abc import Callable

    from learnscape_gen.diagnostics import Problem

    Problems = Callable[[str], tuple[Problem, ...]]


@pytest.mark.parametrize(
    "text",
    [
        "[a](#b)\n\n# B\n",
        "[a](#gr%C3%B6sse)\n\n# Größe\n",
        "[[#Größe]]\n\n# Größe\n",
        '[a](#b)\n\n<p id="b">c</p>\n',
        "[a](#fn_1) [^b]\n\n[^b]: c\n",
        "[a](#) [b](#top)\n",
    ],
)
def test_there(text: str, problems_of: Problems) -> None:
    """Headings, footnotes, ids of raw HTML and the top of the page can be linked to."""
    assert not problems_of(text)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("# The roles\n\n[a](#the-role)\n", "Did you mean #the-roles?"),
        ("# One\n\n# Two\n\n[a](#xyz)\n", "It has: #one, #two."),
        ("[a](#xyz)\n", "It has no headings."),
    ],
)
def test_not_there(text: str, hint: str, problems_of: Problems) -> None:
    """The problem names what is near, or what there is."""
    (problem,) = problems_of(text)
    assert problem.code == "E-LINK-HEADING"
    assert problem.hint == hint


def test_raw_html_that_is_trusted_has_ids() -> None:
    """They count even where nothing looks into it."""
    assert not read_markdown('[a](#b) <i id="b">', path="a.md", html="trusted")[1]
