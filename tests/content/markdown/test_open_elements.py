"""What HTML lets stand in what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.content.markdown.open_elements import MAX_OPEN

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<dl><dt>a<dd>b</dl>", "<dl><dt>a</dt><dd>b</dd></dl>"),
        ("<div><b>a<div>b</div></b></div>", "<div><b>a</b><div>b</div></div>"),
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<div><a href=#>a<a href=#>b</a></div>", '<div><a href="#">ab</a></div>'),
        ("<ul>\n<b>a</b></ul>", "<ul>\n<li><b>a</b></li></ul>"),
        (
            "<details>a<summary>b</summary></details>",
            "<details><summary>Details</summary>ab</details>",
        ),
        ("<div></b></div></div>a", "<div></div>a"),
        ("<table><tr><td>a", "<table><tbody><tr><td>a</td></tr></tbody></table>"),
        ("<h2>a<h3>b</h3>", "<h2>a</h2>\n<h3>b</h3>\n"),
    ],
)
def test_mended(text: str, html: str, html_of: Callable[[str], str]) -> None:
    """Elements are closed where others begin, and get what they need."""
    assert html_of(text) == html


def test_blocks_may_enclose_markdown(html_of: Callable[[str], str]) -> None:
    """What raw HTML leaves open goes on, if it can hold blocks."""
    assert html_of("<div>\n\n*a*\n\n</div>\n") == "<div>\n<p><em>a</em></p>\n</div>\n"
    assert html_of("<p>\n\n*a*\n\n</p>\n") == "<p>\n</p><p><em>a</em></p>\n\n"


def test_a_format_ends_with_its_text(html_of: Callable[[str], str]) -> None:
    """An author who forgets to close bold does not make the rest of the page bold."""
    assert html_of("a <b>b\n\nc\n") == "<p>a <b>b</b></p>\n<p>c</p>\n"


def test_deep_nesting_ends(html_of: Callable[[str], str]) -> None:
    """What is deeper than anyone can follow is left out, and what it holds is kept."""
    html = html_of("<div>" * 100 + "a" + "</div>" * 100)
    assert html == "<div>" * MAX_OPEN + "a" + "</div>" * MAX_OPEN


def test_blocks_in_headings_are_left_out(html_of: Callable[[str], str]) -> None:
    """A heading is one text."""
    assert html_of("# a <div>b</div>\n") == '<h2 id="a-b">a b</h2>\n'
