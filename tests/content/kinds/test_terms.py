"""Tools and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.content.places import Kind

if TYPE_CHECKING:
    from tests.content.conftest import DocumentOf, PlacesOf


def test_a_tool(document_of_kind: DocumentOf) -> None:
    """A tool says what kind of medium it is, and how to join in."""
    tool, problems = document_of_kind(
        Kind.TOOL,
        "title: Wiki\nmedium: Instructional\nsummary: S\nhow to join: H\netiquette: E\n"
        "example: [A, B]\nseen_alive: 2026-11-02 10:00 +0100\nsynonym: Pages\n",
    )
    assert problems == ()
    assert (tool.id, tool.title, tool.medium) == ("name", "Wiki", "instructional")
    assert (tool.summary, tool.how_to_join, tool.etiquette) == ("S", "H", "E")
    assert (tool.examples, tool.seen_alive) == (("A", "B"), "2026-11-02")
    assert tool.synonyms == ("Pages",)


def test_a_medium_is_informal_unless_it_says_so(document_of_kind: DocumentOf) -> None:
    """A tool needs no more than its title."""
    tool, problems = document_of_kind(Kind.TOOL, "title: Wiki\n")
    assert (tool.medium, problems) == ("informal", ())


def test_a_source(document_of_kind: DocumentOf) -> None:
    """A source says who or what it is, and where."""
    source, problems = document_of_kind(
        Kind.SOURCE,
        "title: Google SRE\nkind: organisation\nurl: https://sre.google\nauthor: A\nsummary: S\n"
        "synonyms: [SRE]\n",
    )
    assert problems == ()
    assert (source.title, source.kind, source.url) == (
        "Google SRE",
        "organisation",
        "https://sre.google",
    )
    assert (source.author, source.summary, source.synonyms) == ("A", "S", ("SRE",))


@pytest.mark.parametrize(
    ("kind", "front", "told"),
    [
        (Kind.TOOL, "summary: x\n", ("E-TITLE", 2, 1)),
        (Kind.TOOL, "title: 2026\n", ("E-TITLE", 2, 8)),
        (Kind.TOOL, "title: x\nmedium: formal\n", ("E-VALUE", 3, 9)),
        (Kind.TOOL, "title: x\nseen_alive: lately\n", ("E-DATE", 3, 13)),
        (Kind.TOOL, "title: x\ntype: informal\n", ("H-KEY", 3, 1)),
        (Kind.SOURCE, "title: x\nkind: organization\n", ("E-VALUE", 3, 7)),
        (Kind.SOURCE, "title: x\nurl: sre.google\n", ("E-URL", 3, 6)),
        (Kind.SOURCE, "title: x\nautor: y\n", ("W-KEY", 3, 1)),
    ],
)
def test_slips(
    kind: Kind,
    front: str,
    told: tuple[str, int, int],
    document_of_kind: DocumentOf,
    places_of: PlacesOf,
) -> None:
    """Each slip is told at its place, with what to type."""
    _, problems = document_of_kind(kind, front)
    assert places_of(problems) == [told]
    assert problems[0].hint
