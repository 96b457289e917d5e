"""Raw HTML taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.markdown.html_tags import (
    Declaration,
    Tag,
    Text,
    decoded,
    take_apart,
)


def test_tags_and_text() -> None:
    """Names are in lower case, values are decoded, and the places are kept."""
    content = "a <B Title='x &amp; y' data=1 open/>&lt;</b >"
    attributes = (("title", "x & y"), ("data", "1"), ("open", ""))
    assert list(take_apart(content)) == [
        Text("a "),
        Tag(2, "b", closes=False, empty=True, attributes=attributes),
        Text("<"),
        Tag(40, "b", closes=True, empty=False, attributes=()),
    ]


@pytest.mark.parametrize(
    ("content", "declaration"),
    [
        ("<!-- a -->", Declaration(0, "<!--", closed=True)),
        ("<!-- a", Declaration(0, "<!--", closed=False)),
        ("<?php a ?>", Declaration(0, "<?", closed=True)),
        ("<!DOCTYPE html>", Declaration(0, "<!", closed=True)),
        ("<![CDATA[ a ]]>", Declaration(0, "<![CDATA[", closed=True)),
    ],
)
def test_declarations(content: str, declaration: Declaration) -> None:
    """Comments and the like are pieces of their own."""
    assert list(take_apart(content)) == [declaration]


@pytest.mark.parametrize("content", ["<", "< b>", "<1>", "<b 'c>", "<b", "a << b"])
def test_what_is_no_tag_is_text(content: str) -> None:
    """Nothing that an author wrote is lost."""
    assert (
        "".join(piece.content for piece in take_apart(content) if isinstance(piece, Text))
        == content
    )


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("&lt;&#60;&#x3c;", "<<<"),
        ("&#2;&#x3;&#0;&#xD800;", "\ufffd\ufffd"),
        ("&nosuch; &", "&nosuch; &"),
        (f"&#{'9' * 5000};", f"&#{'9' * 5000};"),
    ],
)
def test_references(text: str, read: str) -> None:
    """Character references are decoded, and none makes a control character."""
    assert decoded(text) == read


@given(st.text("<>/!-?ab ='\"&#2;[]CDAT\n"))
def test_anything_can_be_taken_apart(content: str) -> None:
    """The pieces come in order, whatever the content."""
    begins = [piece.begin for piece in take_apart(content) if not isinstance(piece, Text)]
    assert begins == sorted(begins)
