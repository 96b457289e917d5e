"""Addresses put into bodies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.markdown.read import read_markdown
from learnscape_gen.pages.parts import NOWHERE, Body
from learnscape_gen.render.bodies import filled, joined


def test_placeholders_get_their_addresses() -> None:
    """With the way to the root in front, and escaped for an attribute."""
    html = '<a href="\x020\x03">a</a> <img src="\x021\x03" alt="">'
    body = Body("", (("posts/a/#b", "A"), ("x.png?a&b", "x")))
    assert filled(html, body, "../") == (
        '<a href="../posts/a/#b">a</a> <img src="../x.png?a&amp;b" alt="">'
    )


def test_a_title_is_escaped() -> None:
    """The title of a target is text, whatever it holds."""
    html = '<a href="\x020\x03">\x020=\x03</a>'
    assert filled(html, Body("", (("a/", "<b> & \x22"),)), "./") == (
        '<a href="./a/">&lt;b&gt; &amp; &quot;</a>'
    )


def test_the_home_page_is_an_address() -> None:
    """Its own is empty; nowhere is a number sign, and shows what was written."""
    html = '<a href="\x020\x03"><a href="\x021\x03">\x021=\x03'
    body = Body("", (("", "The hub"), (NOWHERE, "gone")))
    assert filled(html, body, "../") == '<a href="../"><a href="#">gone'


def test_links_within_a_page_name_it_elsewhere() -> None:
    """In a feed, a footnote leads to our page, and text that looks like a link stays text."""
    text = (
        "A[^1], [up](#the-end), `<a href=\"#x\">` and <a href='#the-end'>raw</a>.\n\n"
        "## The end\n\n[^1]: B\n"
    )
    body, problems = read_markdown(text, path="content/posts/x.md")
    assert problems == ()
    there = filled(body.html, Body("", (), "posts/x/"), "https://example.org/")
    assert there.count('href="https://example.org/posts/x/#') == body.html.count(' href="#') - 1
    assert '&lt;a href="#x"&gt;' in there
    assert filled(body.html, Body(""), "../../") == body.html


@given(st.text(st.characters(exclude_characters="\x02\x03")))
def test_a_body_without_links_stays_as_it_is(html: str) -> None:
    """Letter for letter."""
    assert filled(html, Body(""), "../") == html


@pytest.mark.parametrize(
    ("root", "url", "address"),
    [
        ("../../", "../a.png", "../../../a.png"),
        ("./", "../a.png", "./../a.png"),
        ("https://example.org/hub/de/", "../posts/a.png", "https://example.org/hub/posts/a.png"),
        ("https://example.org/", "posts/a.png", "https://example.org/posts/a.png"),
    ],
)
def test_what_is_in_one_place_is_found_from_every_language(
    root: str, url: str, address: str
) -> None:
    """A whole address goes no detour."""
    assert joined(root, url) == address
