"""Turtle, as rdflib reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rdflib import SKOS, Literal

from learnscape_gen.exporters import graph as made
from learnscape_gen.exporters.graph import Graph, Iri, Resource
from learnscape_gen.exporters.turtle import turtle_of
from tests.exporters.conftest import HOSTILE
from tests.exporters.read_graphs import read_from_both

if TYPE_CHECKING:
    from learnscape_gen.exporters.graph import Statement


def graph_of(*statements: Statement, address: str = "https://example.org/#concept") -> Graph:
    """Return a graph of one thing."""
    return Graph("A remark.\nOn two lines.", (Resource(address, "skos:Concept", statements),))


@pytest.mark.parametrize("text", HOSTILE)
def test_words_come_back_from_both_forms(text: str) -> None:
    """Letter for letter."""
    graph = graph_of(
        ("skos:prefLabel", made.Literal(text, "en")), ("skos:altLabel", made.Literal(text))
    )
    (label,) = read_from_both(graph).objects(None, SKOS.prefLabel)
    assert label == Literal(text, lang="en")


@pytest.mark.parametrize(
    "address", ['https://example.org/a b>c"{}|\\^`', "https://example.org/naïve\ud800/"]
)
def test_no_address_breaks_out(address: str) -> None:
    """What no address may hold is percent-encoded."""
    graph = graph_of(("foaf:page", Iri(address)), address=address)
    assert len(read_from_both(graph)) == 2


def test_it_is_written_for_people() -> None:
    """A line for each name, and the remark above."""
    graph = graph_of(
        ("skos:prefLabel", made.Literal("Look back", "en")),
        ("skos:narrower", Iri("https://example.org/a/")),
        ("skos:narrower", Iri("https://example.org/b/")),
    )
    assert (
        turtle_of(graph)
        .decode()
        .endswith("""\
@prefix foaf: <http://xmlns.com/foaf/0.1/> .

<https://example.org/#concept> a skos:Concept ;
    skos:prefLabel "Look back"@en ;
    skos:narrower <https://example.org/a/>, <https://example.org/b/> .
""")
    )
    assert turtle_of(graph).startswith(b"# A remark.\n# On two lines.\n@prefix skos:")
