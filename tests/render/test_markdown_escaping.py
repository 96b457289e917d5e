"""A value in a template of Markdown stays the words that it is, wherever it stands."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from learnscape_gen.render.markdown_escaping import address, escaped

READER = MarkdownIt("gfm-like", {"linkify": False, "html": True})
HOSTILE = (
    "# a", "## ", "C #", "- a", "+ a", "* a", "1. a", "12) a", "> a", "===", "---", "```a", "~~~",
    "    code", "\ta", "*a*", "_a_", "__a__", "snake_case_name", "_a b_c", "`a`", "[a](b)",
    "![a](b)", "[a]: b", "[^1]", "[[a]]", "<b>a</b>", "<https://a.example/>", "&amp;", "&#42;",
    "L&D", "~~a~~", "a\nb", "a\n\n# b", "a  \nb", "\\", "a\\", "\\*a\\*", "|a|b|", "a | b", ": a",
    "<!-- a", "<?a", "Setext\n===", "a\u2028# b", "\x85- a", "- [ ] a",
)  # fmt: skip


def read(markdown: str) -> str:
    """Return the HTML that a reader of Markdown makes."""
    return str(READER.render(markdown))


def words_of(text: str) -> str:
    """Return a text on one line, as HTML shows it."""
    return " ".join(text.split())


@pytest.mark.parametrize("text", HOSTILE)
def test_a_value_is_a_plain_paragraph(text: str) -> None:
    """At the begin of a line it begins no block, and nothing in it is markup."""
    html = read(escaped(text))
    assert html.count("<") == 2, html
    assert words_of(unescape(html.removeprefix("<p>").removesuffix("</p>\n"))) == words_of(text)


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc"))))
@example("\u3000a")
def test_any_value_is_a_plain_paragraph(text: str) -> None:
    """Whatever it holds."""
    html = read(escaped(text))
    assert html.count("<") in (0, 2), html
    plain = unescape(html.removeprefix("<p>").removesuffix("</p>\n"))
    assert words_of(plain) == words_of(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_value_keeps_to_its_place(text: str) -> None:
    """In a heading, in the text of a link, and in an entry of a list."""
    value = escaped(text)
    assert read(f"## {value}").startswith("<h2>")
    assert read(f"## {value}").count("<") == 2
    assert read(f"- [{value}](https://a.example/)").count("<a ") == 1
    assert read(f"- [{value}](https://a.example/)").count("<") == 6


@pytest.mark.parametrize(
    "url",
    ["https://a.example/(b)", "https://a.example/a b", "https://a.example/)[x](y", "a\\)", "<a>"],
)
def test_an_address_ends_where_it_ends(url: str) -> None:
    """No sign in it closes the link."""
    html = read(f"[a]({address(url)})")
    assert html.startswith('<p><a href="')
    assert html.endswith('">a</a></p>\n')


def test_a_word_with_underscores_is_left_alone() -> None:
    """Nor is an ampersand that begins no entity: twins are to be read, too."""
    assert escaped("snake_case & L&D, 3.5 > 2") == "snake_case & L&D, 3.5 > 2"
