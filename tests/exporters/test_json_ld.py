"""JSON-LD that needs nothing from elsewhere."""

from __future__ import annotations

import json

from learnscape_gen.exporters.graph import Graph, Iri, Literal, Resource
from learnscape_gen.exporters.json_ld import json_ld_of


def test_its_context_is_its_own() -> None:
    """No program has to fetch one."""
    thing = Resource(
        "https://example.org/#concept",
        "skos:Concept",
        (("skos:prefLabel", Literal("Rückschau", "de")), ("foaf:page", Iri("https://a.example/"))),
    )
    told = json.loads(json_ld_of(Graph("", (thing,))))
    assert told["@context"]["skos"] == "http://www.w3.org/2004/02/skos/core#"
    assert told["@graph"] == [
        {
            "@id": "https://example.org/#concept",
            "@type": "skos:Concept",
            "skos:prefLabel": [{"@value": "Rückschau", "@language": "de"}],
            "foaf:page": [{"@id": "https://a.example/"}],
        }
    ]
