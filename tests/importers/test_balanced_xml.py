"""XML that is broken is closed where a reader would close it."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.importers.balanced_xml import balanced


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("<a><b>x</a>", "<a><b>x</b></a>"),
        ("<a>x<br>y</a><c>", "<a>x<br>y</br></a><c></c>"),
        ("<a>1 < 2</a></b>", "<a>1 &lt; 2</a>"),
        ("<a b=c d='e \"'/>", '<a b="c" d="e &quot;"/>'),
        ("<a><![CDATA[<b>]]></a><!-- <c> -->", "<a><![CDATA[<b>]]></a>"),
        ("<a><![CDATA[<b>", "<a><![CDATA[<b>]]></a>"),
    ],
)
def test_what_is_open_is_closed(text: str, closed: str) -> None:
    """By the end tag of what is around it, or at the end."""
    assert balanced(text) == closed


PIECES = ("<a>", "</a>", "<b c='d'>", "</b>", "<c/>", "x", "<", "<![CDATA[", "]]", "<!--", "--")


@given(text=st.lists(st.sampled_from(PIECES)).map("".join))
def test_whatever_it_was_it_is_well_formed(text: str) -> None:
    """A strict parser reads it."""
    whole = f"<root>{balanced(text)}</root>"
    assert fromstring(whole).tag == "root"  # noqa: S314 - it is our own text
