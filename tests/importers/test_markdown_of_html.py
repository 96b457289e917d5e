"""HTML becomes Markdown that shows the same words, and nothing that a stranger could misuse."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.markdown.read import read_markdown
from learnscape_gen.importers.html_piece import words_of
from learnscape_gen.importers.markdown_of_html import markdown_of


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("plain *words*\nand more\n\nnext", "plain \\*words\\* and more\n\nnext"),
        ("<p>One<p>Two <br>three", "One\n\nTwo\\\nthree"),
        ("a <b> bold </b>b <i>it</i>", "a **bold** b *it*"),
        ('<a href="https://a.de/x_(y)">a <i>b</i></a>', "[a *b*](https://a.de/x_%28y%29)"),
        ('<a href="javascript:x">a</a> <a href="/b">b</a>', "a b"),
        ("<h1>Top</h1><h3>Sub</h3>", "## Top\n\n### Sub"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "- a\n\n- b\n\n  - c"),
        ("<ol><li>a<li>b</ol>", "1. a\n2. b"),
        ("<blockquote><p>a<p>b</blockquote>", "> a\n>\n> b"),
        ("<pre>a `b`\n  c</pre>", "```\na `b`\n  c\n```"),
        ("<code>a`b</code>", "``a`b``"),
        (
            "<table><tr><th>a<th>b<tr><td>1|2<td>3</table>",
            "| a | b |\n| --- | --- |\n| 1\\|2 | 3 |",
        ),
        ("<table><tr><td>just <p>layout</table>", "just\n\nlayout"),
        ("<script>alert(1)</script><style>x</style>a", "a"),
        (
            '<img src="https://a.de/b.png" alt="B"><img src="https://a.de/c.gif">',
            "[B](https://a.de/b.png)",
        ),
        ('<a href="https://a.de/"><img src="b.png" alt="B"></a>', "[B](https://a.de/)"),
        (
            "<p># no heading<br>- no list<p>1. no number",
            "\\# no heading\\\n\\- no list\n\n1\\. no number",
        ),
        ("&amp;lt; &lt;b&gt;", "\\&lt; \\<b>"),
        ("<dl><dt>T<dd>D</dl>", "T\n\n- D"),
        ("", ""),
    ],
)
def test_each_form(text: str, markdown: str) -> None:
    """What HTML says in one way, Markdown says in another."""
    assert markdown_of(text) == markdown


def test_links_are_made_whole() -> None:
    """An address that is relative leads where the page would lead."""
    assert markdown_of('<a href="/b">b</a>', "https://a.de/c/") == "[b](https://a.de/b)"


def test_what_stands_too_deep_keeps_its_words() -> None:
    """The parser stops there; the words do not."""
    assert markdown_of("a" + "<b>" * 400 + "deep") == "a deep"


def test_words_of_blocks_stay_apart() -> None:
    """A line break or a block between words is a space."""
    assert words_of("<p>One<br>two</p><p>three <i>fo</i>ur") == "One two three four"


def test_tables_in_tables_are_read_once() -> None:
    """Each level of them would double the work; that would take years here."""
    assert markdown_of("<table><tr><td>" * 60 + "deep") == "deep"
    assert markdown_of("<table><tr><td>a<td>" * 60 + "deep").endswith("| deep |\n| --- | --- |")


def test_the_number_of_a_letter_that_no_page_holds() -> None:
    """It is no letter; the words around it stay."""
    assert words_of("<p>a&#1;b</p>&#x1f;c") == "ab c"


@pytest.mark.parametrize("piece", ["<p>", "<ul><li>", "<b>x", "<", "&amp;", "`", "<code>`</code>"])
def test_a_lot_of_anything(piece: str) -> None:
    """No text makes it slow; that would take minutes here."""
    assert isinstance(markdown_of("<p>a" + piece * 50_000), str)


@given(text=st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z", "M"]), min_size=1))
def test_words_read_the_same(text: str) -> None:
    """What was a word in HTML is the same word on the page that comes of the Markdown."""
    shown, _ = read_markdown(markdown_of(f"<p>{html.escape(text)}</p>"), path="x.md")
    assert words_of(shown.html) == " ".join(text.split())


@given(text=st.text())
def test_nothing_is_passed_on_as_html(text: str) -> None:
    """Whatever is put in, the Markdown holds no raw HTML."""
    shown, _ = read_markdown(markdown_of(text), path="x.md", html="escape")
    trusted, _ = read_markdown(markdown_of(text), path="x.md", html="trusted")
    assert shown.html == trusted.html
