"""Things are told once, with how often."""

from __future__ import annotations

from learnscape_gen.importers.draft import Noted
from learnscape_gen.importers.notes.told import MOST, Told


def test_how_often() -> None:
    """The first place is named, and the number of notes."""
    told = Told()
    for place in ("a.md", "a.md", "b.md"):
        told.add("So it is.", place)
    told.add("Once.", "c.md")
    assert [*told.noted()] == [
        Noted("a.md", "So it is. (3 times in 2 notes)"),
        Noted("c.md", "Once."),
    ]


def test_very_many_things() -> None:
    """Memory is bounded; of what is not told one by one, the number is."""
    told = Told()
    for number in range(MOST + 5):
        told.add(f"Thing {number}.", "a.md")
    *_, last = told.noted()
    assert last == Noted(".", "5 more things of these kinds are not told one by one.")
