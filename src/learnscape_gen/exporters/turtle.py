"""A graph as Turtle, for people and programs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.exporters.graph import PREFIXES, Iri, iri

if TYPE_CHECKING:
    from learnscape_gen.exporters.graph import Graph, Resource, Value

_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f-\x9f]')


def turtle_of(graph: Graph) -> bytes:
    """Return a graph as Turtle."""
    remark = "".join(f"# {line}\n" for line in graph.remark.splitlines())
    prefixes = "".join(f"@prefix {name}: <{address}> .\n" for name, address in PREFIXES.items())
    return "".join((remark, prefixes, *map(_resource, graph.resources))).encode()


def _resource(resource: Resource) -> str:
    """Return what is said of a thing: a line for each name, values with commas between."""
    said = [f"\n<{iri(resource.address)}> a {resource.kind}"]
    for name, values in resource.by_name():
        said.append(f"    {name} {', '.join(map(_value, values))}")
    return " ;\n".join(said) + " .\n"


def _value(value: Value) -> str:
    if isinstance(value, Iri):
        return f"<{iri(value.address)}>"
    text = _ESCAPED.sub(lambda sign: f"\\u{ord(sign[0]):04X}", value.whole_text)
    return f'"{text}"@{value.language}' if value.language else f'"{text}"'
