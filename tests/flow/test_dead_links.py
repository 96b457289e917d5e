"""Which texts link to addresses that are dead."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


def test_nothing_is_read_where_nothing_is_dead() -> None:
    """A hub without dead links pays nothing."""

    def bodies() -> Iterator[tuple[str, bytes]]:
        raise AssertionError("asked for")
        yield

    assert found_in_texts(LostAddresses(), {"content/a.md": source("1")}, bodies()).in_texts == {}
