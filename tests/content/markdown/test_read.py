"""Reading a body: what is found, where it stands, and that nothing stops it."""

from __future__ import annotations

import inspect
import re
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.markdown.body import BodyLink, LinkKind
from learnscape_gen.content.markdown.read import read_markdown

if TYPE_CHECKING:
    from collections.abc import Callable

    from learnscape_gen.content.markdown.body import MarkdownBody
    from learnscape_gen.content.markdown.raw_html import HtmlPolicy

BODY = """\
First *paragraph*
over two lines, with [a link](../b.md#part).

> - quoted ![image](c.png)
>   and [[d]]

| one | two |
|-----|-----|
| x   | [e](/f/) |

3. item

   deeper [g](h%20i.md)
"""


def test_links_know_their_places() -> None:
    """Line and column are those of the file, whatever blocks the link stands in."""
    body, _ = read_markdown(BODY, path="a.md", first_line=11)
    assert body.links == (
        BodyLink("../b.md", "part", LinkKind.FILE, embed=False, line=12, column=22),
        BodyLink("c.png", "", LinkKind.FILE, embed=True, line=14, column=12),
        BodyLink("d", "", LinkKind.WIKI, embed=False, line=15, column=9),
        BodyLink("/f/", "", LinkKind.FILE, embed=False, line=19, column=9),
        BodyLink("h i.md", "", LinkKind.FILE, embed=False, line=23, column=11),
    )


def test_problems_come_in_reading_order(told_of: Callable[[str], list[str]]) -> None:
    """Whatever stage finds them, problems are told from top to bottom."""
    text = "a \x07\n\n[b](#c) <i style=x>d</i>\n\n[e](x:y)[^f]\n"
    assert told_of(text) == [
        "1:3 W-CONTROL",
        "3:1 E-LINK-HEADING",
        "3:9 W-HTML-REMOVED",
        "5:1 E-LINK-SCHEME",
        "5:9 W-FOOTNOTE",
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_any_line_ending(newline: str) -> None:
    """A file of any system gives the same body."""
    body, _ = read_markdown(BODY.replace("\n", newline), path="a.md")
    assert body == read_markdown(BODY, path="a.md")[0]


def test_control_characters_go(problems_of: Callable[[str], tuple[object, ...]]) -> None:
    """They are counted in one problem, and the page is without them."""
    text = "one\n t\x02w\x00o\x0c\n"
    body, (problem,) = read_markdown(text, path="a.md")
    assert body.html == "<p>one\ntwo</p>\n"
    assert str(problem.location) == "a.md:2:3"
    assert problem.message == "3 control characters removed, the first of them U+0002."


def test_raw_html_as_the_project_wants(html_of: Callable[[str], str]) -> None:
    """It is cleaned, shown as text, or passed on."""
    text = "<b onclick=x>a</b>\n"

    def html(policy: HtmlPolicy) -> str:
        return read_markdown(text, path="a.md", html=policy)[0].html

    assert html("sanitise") == html_of(text) == "<p><b>a</b></p>\n"
    assert html("escape") == "<p>&lt;b onclick=x&gt;a&lt;/b&gt;</p>\n"
    assert html("trusted") == "<p><b onclick=x>a</b></p>\n"


def test_an_empty_body(body_of: Callable[[str], MarkdownBody]) -> None:
    """Nothing in, nothing out."""
    assert body_of("\n \n").html == ""


HOSTILE = {
    "quotations": ">" * 10_000,
    "lists": "- " * 10_000,
    "nested lists": "".join(" " * n + "- a\n" for n in range(300)),
    "brackets": "[" * 10_000,
    "images": "![" * 5_000 + "a" + "](b)" * 5_000,
    "notes": "^[" * 5_000 + "]" * 5_000,
    "references": "[^a" * 5_000,
    "wikilinks": "[[a|" * 5_000,
    "stars": "*a_ " * 5_000,
    "ticks": "".join("`" * n + "a" for n in range(150)),
    "bare addresses": "a:// http:// mailto:a@ " * 500,
    "elements": "<div>" * 5_000,
    "unclosed formats": "".join(f"<b title={n}>\n\n" for n in range(2_000)),
    "unclosed quotes": "<div '" * 5_000,
    "comments": "<!--" * 5_000,
    "long reference": f"<p>&#{'9' * 10_000};",
    "rows": "| a | b |\n|---|---|\n" + "| [c](d) | e |\n" * 800,
    "long line": "word " * 60_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("policy", ["sanitise", "escape", "trusted"])
def test_hostile_bodies(text: str, policy: HtmlPolicy) -> None:
    """No nesting of an author's exhausts the stack, even where little of it is left."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + 330)
    try:
        body, _ = read_markdown(text, path="a.md", html=policy)
    finally:
        sys.setrecursionlimit(limit)
    assert isinstance(body.html, str)


PIECES = re.split(
    r"\|",
    "\n|\n\n|> |- [ ] |1. |# |a\n: b|[[|]]|[|](b)|![|[^1]|\n[^1]: |^[|> [!NOTE]|<b |<div>|</div>|"
    "<script>|<ul>|<li>|=\"|'|>|&#2;|\x02|\x030|```py\n|`|*|~~|@a.b|www.|\\|é",
)
MARKUP = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=30).map("".join)


@given(MARKUP, st.sampled_from(["sanitise", "escape", "trusted"]))
def test_placeholders_are_never_forged(text: str, policy: HtmlPolicy) -> None:
    """Whatever is read gives HTML whose placeholders are its links, each in range, and no more."""
    body, problems = read_markdown(text, path="a.md", html=policy)
    pieces = body.html.split("\x02")[1:]
    numbers = [int(piece.partition("\x03")[0].removesuffix("=")) for piece in pieces]
    assert body.html.count("\x03") == len(pieces)
    assert all(number < len(body.links) for number in numbers)
    assert all(problem.location.line >= 1 for problem in problems)
