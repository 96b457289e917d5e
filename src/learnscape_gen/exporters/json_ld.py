"""A graph as JSON-LD, with all that is needed to read it: no context is fetched from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from learnscape_gen.exporters.graph import PREFIXES, Iri, iri

if TYPE_CHECKING:
    from learnscape_gen.exporters.graph import Graph, Resource, Value


def json_ld_of(graph: Graph) -> bytes:
    """Return a graph as JSON-LD."""
    told = {"@context": PREFIXES, "@graph": [_resource(each) for each in graph.resources]}
    return msgspec.json.format(msgspec.json.encode(told), indent=1) + b"\n"


def _resource(resource: Resource) -> dict[str, Any]:
    said: dict[str, Any] = {"@id": iri(resource.address), "@type": resource.kind}
    for name, values in resource.by_name():
        said[name] = [_value(value) for value in values]
    return said


def _value(value: Value) -> dict[str, str]:
    if isinstance(value, Iri):
        return {"@id": iri(value.address)}
    return {"@value": value.whole_text, **({"@language": value.language} if value.language else {})}
