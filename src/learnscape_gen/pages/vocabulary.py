"""The vocabulary of the hub as SKOS, in Turtle and JSON-LD: once, with the words of all languages.

`api/vocabulary.json` has the same terms in a form of our own, in one language.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from learnscape_gen.digest import digest_of
from learnscape_gen.exporters.json_ld import json_ld_of
from learnscape_gen.exporters.skos import SpokenHub, vocabulary_of
from learnscape_gen.exporters.turtle import turtle_of
from learnscape_gen.pages.page import WRITTEN, PagePlan, WrittenView

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from learnscape_gen.exporters.graph import Graph
    from learnscape_gen.pages.ground import Ground

TURTLE = "api/vocabulary.ttl"
JSON_LD = "api/vocabulary.jsonld"


def plan_vocabulary(grounds: Sequence[Ground]) -> Iterator[PagePlan]:
    """Plan the two files.

    Args:
        grounds: what planners stand on in each language, the hub's own first.

    """
    # Made from the terms alone; both files share one graph, which is made when one is drawn anew.
    known = [ground.inputs.of(()) for ground in grounds]
    inputs = digest_of("\n".join(known).encode()) if all(known) else ""
    graph = cache(lambda: vocabulary_graph(grounds))

    def turtle() -> WrittenView:
        return WrittenView(turtle_of(graph()))

    def json_ld() -> WrittenView:
        return WrittenView(json_ld_of(graph()))

    yield PagePlan(TURTLE, WRITTEN, turtle, inputs=inputs)
    yield PagePlan(JSON_LD, WRITTEN, json_ld, inputs=inputs)


def vocabulary_graph(grounds: Sequence[Ground]) -> Graph:
    """Return the vocabulary of a hub, with the words of all its languages."""
    spoken = tuple(
        SpokenHub(each.hub, each.config.title, each.config.language, each.words) for each in grounds
    )
    return vocabulary_of(spoken, grounds[0].config.site_url)
