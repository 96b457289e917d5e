"""Reads a graph from both of its forms, as a program does that knows nothing of us."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

import rdflib

from learnscape_gen.exporters.json_ld import json_ld_of
from learnscape_gen.exporters.turtle import turtle_of

if TYPE_CHECKING:
    from learnscape_gen.exporters.graph import Graph


def read_from_both(graph: Graph) -> rdflib.Graph:
    """Return what Turtle says of a graph; JSON-LD has to say the same."""
    turtle = rdflib.Graph().parse(data=turtle_of(graph), format="turtle")
    with warnings.catch_warnings():
        # The reader of JSON-LD uses what its own library is about to give up.
        warnings.simplefilter("ignore", DeprecationWarning)
        json_ld = rdflib.Graph().parse(data=json_ld_of(graph), format="json-ld")
    assert {*turtle} == {*json_ld}
    return turtle
