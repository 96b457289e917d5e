"""Tags are found in whatever calls itself HTML, and in time that grows with its length only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.importers.tag_soup import attributes_of, tags


def names(text: str) -> list[str]:
    """Return the names of the tags in a text; a slash before those that close."""
    return [f"/{tag.name}" if tag.closes else tag.name for tag in tags(text)]


def test_only_tags_that_matter_are_found() -> None:
    """Names in any case count; comments, other tags and bare signs do not."""
    text = "<DL><p><!-- <a> --><DT><a href=x>1 < 2 <b>bold</b><abbr>y</abbr></A></dl >"
    assert names(text) == ["dl", "p", "dt", "a", "/a", "/dl"]


def test_quotes_hold_what_would_end_a_tag() -> None:
    """A `>` in a quoted value does not end the tag."""
    (tag,) = tags("""<a href="x>y" title='a "b" > c'>""")
    assert attributes_of(tag) == {"href": "x>y", "title": 'a "b" > c'}


def test_attributes_are_read_as_they_come() -> None:
    """Without quotes, without values, with entities; the first of a name counts."""
    (tag,) = tags("<a HREF = https://sre.google/?a=1&amp;b=2 FOLDED href=no tags='a,b'>")
    assert attributes_of(tag) == {
        "href": "https://sre.google/?a=1&b=2",
        "folded": "",
        "tags": "a,b",
    }


def test_a_quote_that_is_never_closed_swallows_no_other_tag() -> None:
    """The next bookmark is still found."""
    text = '<a href="https://sre.google/>One</a><dt><a href="https://www.etsy.com/">Two</a>'
    assert names(text) == ["a", "/a", "dt", "a", "/a"]


def test_a_tag_that_the_file_ends_in_is_marked() -> None:
    """What is cut off is not taken for whole."""
    (tag,) = tags('<a href="https://sre.goo')
    assert not tag.is_whole


def test_a_comment_that_never_ends_hides_nothing() -> None:
    """The rest of the file is read."""
    assert names("<!-- lost <dl><a href=x>") == ["dl", "a"]


@pytest.mark.parametrize(
    "piece", ["<a ", '<a b="', '<a b=">', "<a b='<dt>'", "<!--", "<dl>", "<h3>", "a=", "<"]
)
def test_hostile_text_is_looked_at_a_few_times_only(piece: str) -> None:
    """However often a piece is repeated, all of it is gone through, and it does not take long."""
    text = piece * 50_000 + "<hr>"
    assert all(tag.end <= len(text) for tag in tags(text))


@given(st.text(alphabet="<>/=\"'-! \nadlthpr"))
def test_any_text_has_tags_in_order(text: str) -> None:
    """Tags follow each other and lie within the text."""
    position = 0
    for tag in tags(text):
        assert position <= tag.start < tag.end <= len(text)
        position = tag.end
        attributes_of(tag)
