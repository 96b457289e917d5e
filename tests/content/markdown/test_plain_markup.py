"""Markup that holds plain text, read by one search, and what is left to markdown-it's rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a *b c* d", "a <em>b c</em> d"),
        ("__b__.", "<strong>b</strong>."),
        ("**a *b* c**", "<strong>a <em>b</em> c</strong>"),
        ("*a **b** c*", "<em>a <strong>b</strong> c</em>"),
        ("*a *b* c*", "<em>a <em>b</em> c</em>"),
        ("*é* _ß_", "<em>é</em> <em>ß</em>"),
        ("a*b*c", "a<em>b</em>c"),
        ("a_b_c", "a_b_c"),
        ("**a*", "*<em>a</em>"),
        ("*a*b*", "<em>a</em>b*"),
        ("* a*", "<ul>\n<li>a*</li>\n</ul>"),
        ("**a**b", "<strong>a</strong>b"),
        ("*a\nb*", "<em>a\nb</em>"),
        ("*(a)*", "<em>(a)</em>"),
    ],
)
def test_emphasis(text: str, html: str, html_of: Callable[[str], str]) -> None:
    """Markers are paired as CommonMark has it, however they are read."""
    expected = html if html.startswith("<ul>") else f"<p>{html}</p>"
    assert html_of(text) == f"{expected}\n"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("`a b`", "<code>a b</code>"),
        ("` a `", "<code>a</code>"),
        ("`` a`b ``", "<code>a`b</code>"),
        ("`a``", "`a``"),
        ("`a\nb`", "<code>a b</code>"),
        ("`<*>`", "<code>&lt;*&gt;</code>"),
    ],
)
def test_code(text: str, html: str, html_of: Callable[[str], str]) -> None:
    """Code ends at as many backticks as it began with."""
    assert html_of(text) == f"<p>{html}</p>\n"


@pytest.mark.parametrize(
    "text",
    ["[a b](#x)", "[a b](<#x>)", "[a b]( #x )", "[a\nb](#x)", "[a b](\\#x)", "[a b][c]\n\n[c]: #x"],
)
def test_links(text: str, html_of: Callable[[str], str]) -> None:
    """An address may be written in several ways."""
    assert html_of(text).replace("\n", " ") == '<p><a href="#x">a b</a></p> '


@pytest.mark.parametrize("text", ["[a](b c)", "[a] (b)", "[a](b", "[a]()b)"])
def test_what_is_no_link_of_one_word(text: str, html_of: Callable[[str], str]) -> None:
    """An address has no spaces, and stands right behind the text."""
    assert 'href="b"' not in html_of(text)
