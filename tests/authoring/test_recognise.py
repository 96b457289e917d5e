"""Sources and tools that are known by the address of a page."""

from __future__ import annotations

import pytest

from learnscape_gen.authoring.recognise import source_at, tool_at
from learnscape_gen.content.documents import BodyFacts
from learnscape_gen.content.kinds.terms import SourceDocument, ToolDocument


def source(id_: str, url: str) -> SourceDocument:
    """Return a source at an address."""
    return SourceDocument("", id_, id_, "", "", url, "", (), BodyFacts())


def tool(id_: str, *examples: str) -> ToolDocument:
    """Return a tool with examples."""
    return ToolDocument("", id_, id_, "informal", "", "", "", examples, "", (), BodyFacts())


SOURCES = (
    source("google-sre", "https://sre.google/"),
    source("forge", "https://forge.example"),
    source("ann", "https://forge.example/ann"),
    source("essayist", "http://www.essays.example/index.html"),
    source("one", "https://shared.example/"),
    source("two", "https://shared.example"),
    source("nowhere", ""),
)


@pytest.mark.parametrize(
    ("address", "id_"),
    [
        ("https://sre.google/sre-book/", "google-sre"),
        ("http://www.sre.google/x", "google-sre"),
        ("https://sre.google", "google-sre"),
        ("https://forge.example/ann/notes", "ann"),
        ("https://forge.example/anna/notes", "forge"),
        ("https://essays.example/a.html", "essayist"),
        ("https://shared.example/x", ""),
        ("https://notsre.google/", ""),
        ("https://sre.google.example/", ""),
        ("https://sre.google:8443/", ""),
    ],
)
def test_a_source_is_at_home_at_its_address(address: str, id_: str) -> None:
    """The longest address counts; where two share one, a person has to say which."""
    assert source_at(address, SOURCES) == id_


def test_a_tool_is_known_by_its_examples() -> None:
    """Where they are addresses or hosts; the names of products are none."""
    tools = (tool("wiki", "MediaWiki", "wiki.example.org"), tool("video", "https://tube.example/"))
    assert tool_at("https://wiki.example.org/Page", tools) == "wiki"
    assert tool_at("https://tube.example/watch?v=1", tools) == "video"
    assert tool_at("https://mediawiki/", tools) == ""
