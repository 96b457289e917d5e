"""What is said of images; what they become stands in fixtures/links.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from learnscape_gen.diagnostics import Problem


def test_an_image_from_elsewhere(problems_of: Callable[[str], tuple[Problem, ...]]) -> None:
    """The warning names the site that would be asked."""
    (problem,) = problems_of("![a](https://example.org/a.png)")
    assert problem.code == "W-IMAGE-REMOTE"
    assert "fetched from example.org" in problem.message


def test_no_page_asks_anyone_else(html_of: Callable[[str], str]) -> None:
    """Every image that is shown waits to be resolved to a file of the hub."""
    text = (
        '![a](//b.org/c.png) ![d](data:image/png;base64,e) <img src="HTTP://f.org/g"> ![h](i.png)'
    )
    assert html_of(text).count("<img ") == 1
    assert '<img src="\x022\x03"' not in html_of(text)
    assert '<img src="\x020\x03"' in html_of(text)
