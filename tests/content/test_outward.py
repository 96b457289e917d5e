"""The links of a body that lead out of the hub."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.outward import asked_address, outward_links
from learnscape_gen.paths import web_address


@pytest.mark.parametrize(
    ("html", "links"),
    [
        ('<a href="https://a.example/?x=1&amp;y=2#part">a</a>', ("https://a.example/?x=1&y=2",)),
        ('<a class="external" href="//a.example/b">a</a>', ("https://a.example/b",)),
        ("<A HREF='HTTP://A.example/b'>a</A>", ("http://a.example/b",)),
        ('<a href="mailto:a@b.example">a</a><a href="../x/">b</a>', ()),
        ('<a href="javascript://a.example/">a</a><a href>b</a>', ()),
        ('<p>https://a.example/ in words</p><img src="https://a.example/b.png">', ()),
        ('<a href="https://a.example/">a</a><a href="https://a.example/#b">b</a>',
         ("https://a.example/",)),
        ('<![if x]><a href="https://a.example/">a</a><![', ("https://a.example/",)),
    ],
)  # fmt: skip
def test_links_that_lead_out(html: str, links: tuple[str, ...]) -> None:
    """Each once, without fragments, as a request names them."""
    assert outward_links(html) == links


@given(st.text())
def test_any_address_is_asked_in_normal_form_or_not_at_all(text: str) -> None:
    """What comes out is an address, and stays as it is."""
    address = asked_address(text)
    assert address == "" or web_address(address) == asked_address(address) == address
