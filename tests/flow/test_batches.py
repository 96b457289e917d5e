"""What passes between a build and its workers."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.places import Kind
from learnscape_gen.content.scan import SourceFile
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.flow.batches import (
    Drawn,
    DrawnBatch,
    ReadBatch,
    Sheet,
    SheetBatch,
    Wanted,
    WantedBatch,
    in_batches,
)
from learnscape_gen.stamp import Stamp
from learnscape_gen.state.sources import Read, Source

STAMP = Stamp(1, 2, 3)
SOURCE = Source("content/a.md", STAMP, True, "digest", "program", "face", "body")  # noqa: FBT003 - a row
FILE = SourceFile("content/a.md", Kind.PAGE, "a", STAMP)
PROBLEM = Problem.of("E-LINK", "No.", Location("content/a.md", 1, 2), "Mend it.")


@given(st.lists(st.integers()), st.integers(1, 9))
def test_batches_lose_nothing(things: list[int], size: int) -> None:
    """All things in their order; every batch but the last is full, and none is empty."""
    batches = list(in_batches(things, size))
    assert [thing for batch in batches for thing in batch] == things
    assert all(len(batch) == size for batch in batches[:-1])
    assert all(batches)


def test_batches_arrive_as_they_were_sent() -> None:
    """Each equals what comes of its encoded form."""
    for sent in (
        WantedBatch((Wanted("content/a.md", FILE, "/there/a.md", "known"),), "sanitise", "by", 7),
        ReadBatch((Read(SOURCE, b"face\x00", b"html"),), (SOURCE,)),
        SheetBatch(b"setting", (Sheet("a/", "page.html", "FreeView", b"v", {"f": "d"}, "o", "t"),)),
        DrawnBatch((Drawn("a/", "digest", STAMP, staged=True),), (("b/", PROBLEM),)),
    ):
        assert msgspec.msgpack.decode(msgspec.msgpack.encode(sent), type=type(sent)) == sent
