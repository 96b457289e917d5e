"""Which texts link to addresses that are dead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.flow.dead_links import found_in_texts
from learnscape_gen.ledger.lost import Lost, LostAddresses, LostLink
from learnscape_gen.stamp import Stamp
from learnscape_gen.state.sources import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

DEAD = "https://a.example/x?a=1&b=2"
LOST = LostAddresses({DEAD: Lost("2026-11-02")})


def source(body: str) -> Source:
    """Return a file with a body."""
    return Source(
        "content/a.md", Stamp(0, 0), settled=True, digest="", made_by="", face="", body=body
    )


def test_each_file_with_its_dead_links() -> None:
    """By the body that it has; others are not named."""
    bodies = [
        ("1", b'<a href="https://A.example/x?a=1&amp;b=2#part">a</a>'),
        ("2", b'<a href="https://a.example/">a</a> https://a.example/x?a=1&amp;b=2'),
    ]
    known = {"content/a.md": source("1"), "content/b.md": source("2"), "content/c.md": source("")}
    found = found_in_texts(LOST, known, bodies)
    assert found.in_texts == {"content/a.md": (DEAD,)}
    assert found.in_text("content/a.md") == (LostLink(DEAD, Lost("2026-11-02")),)
    assert found.in_text("content/b.md") == ()


@pytest.mark.parametrize(
    ("dead", "href"),
    [
        ("https://a.example/", "//A.Example/"),
        ("https://a.example/", "https://a.example:/"),
        ("http://a.example:8080/x", "http://a.example:8080/x"),
        ("http://[2001:db8::1]:8080/", "http://[2001:DB8::1]:8080/#part"),
        ("https://a.example?b", "https://a.example?b"),
        ("https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/"),
    ],
)
def test_a_host_is_found_however_its_address_is_written(dead: str, href: str) -> None:
    """With a port or none, and in letters of either size."""
    lost = LostAddresses({dead: Lost("2026-11-02")})
    bodies = [("1", f"<a href='{href}'>a</a> and <a href='https://b.example/'>b</a>".encode())]
    found = found_in_texts(lost, {"content/a.md": source("1")}, bodies)
    assert found.in_texts == {"content/a.md": (dead,)}


def test_nothing_is_read_where_nothing_is_dead() -> None:
    """A hub without dead links pays nothing."""

    def bodies() -> Iterator[tuple[str, bytes]]:
        raise AssertionError("asked for")
        yield

    assert found_in_texts(LostAddresses(), {"content/a.md": source("1")}, bodies()).in_texts == {}
