"""Bodies as trees."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.markdown.html_tree import Element, html_of, is_blank, text_of, tree_of
from learnscape_gen.content.markdown.sanitise import sanitised

PIECES = [
    *("<p>", "</p>", "<b id='x'>", "</b>", "<br>", "<td>", "<table>", "<pre>\n", "<li value=3>"),
    *("<img src=x alt='\"<>'>", "a", " ", "\n", "&lt;", "&", "<!-- -->", "\x020\x03"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_what_the_sanitiser_writes_is_read_whole(text: str) -> None:
    """Not a letter is lost on the way into a tree and out again."""
    html = sanitised(text)
    assert html_of(tree_of(html)) == html


def test_a_mark_is_no_attribute() -> None:
    """It is known to the tree, and nobody sees it on the page."""
    (paragraph, text) = tree_of('<p data-mark="7" id="x">a<br></p>b')
    assert isinstance(paragraph, Element)
    assert (paragraph.mark, paragraph.attributes, text) == (7, ' id="x"', "b")
    assert html_of([paragraph]) == '<p id="x">a<br></p>'


def test_text() -> None:
    """All of it, in order; white space is that of HTML."""
    assert text_of(tree_of("a<b>b<i>c</i></b>&amp;")) == "abc&amp;"
    assert is_blank(" \n")
    assert not is_blank("\N{EM SPACE}")
    assert not is_blank(Element("p"))
