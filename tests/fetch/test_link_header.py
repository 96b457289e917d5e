"""What a Link header says, as servers write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.fetch.link_header import header_links


@pytest.mark.parametrize(
    ("header", "links"),
    [
        ("", []),
        ("</a>; rel=x", [("/a", ("x",))]),
        ('<https://a.example/?b=1,2;3>; rel="X  y"', [("https://a.example/?b=1,2;3", ("x", "y"))]),
        ("<a>;rel=x,<b>;rel=y,,<c>", [("a", ("x",)), ("b", ("y",)), ("c", ())]),
        ('<a>; title="b, <c>; rel=no"; REL = yes', [("a", ("yes",))]),
        (r'<a>; title="\"; rel=no"; rel="yes"', [("a", ("yes",))]),
        ("<a>; rel=first; rel=second", [("a", ("first",))]),
        ("<a>; crossorigin; rel=x", [("a", ("x",))]),
        ("<>; rel=x", [("", ("x",))]),
        ("nonsense, <a>; rel=x", [("a", ("x",))]),
        ('"<a>; rel=no", <b>; rel=x', [("b", ("x",))]),
        ('<a>; rel="never closed', [("a", ("never", "closed"))]),
        ("<never closed; rel=x", []),
    ],
)
def test_links(header: str, links: list[tuple[str, tuple[str, ...]]]) -> None:
    """In their order; what is no link is passed over."""
    assert list(header_links(header)) == links


@given(st.text(alphabet='<>;,="\\ arel'))
def test_any_header(header: str) -> None:
    """Reading ends, and gives nothing that does not stand there."""
    for link in header_links(header):
        assert link.target in header
        assert all(rel in header.replace("\\", "") for rel in link.rels)


@pytest.mark.parametrize("piece", ["<", '"', ";", ", ", "<a>;", '<a>;rel="', " ", "<a", '\\"'])
def test_a_header_that_is_made_to_take_long(piece: str) -> None:
    """A hundred thousand letters of anything take no longer than they should."""
    assert len(list(header_links(piece * 100_000))) <= 100_000
