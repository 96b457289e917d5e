"""Pages are known by their hosts as one page alone would be."""

from __future__ import annotations

from learnscape_gen.authoring.bringing.recognised import ByHost
from learnscape_gen.content.documents import BodyFacts
from learnscape_gen.content.kinds.terms import SourceDocument, ToolDocument


def test_sources_and_tools_by_host() -> None:
    """Those without an address are never meant."""
    sources = [
        SourceDocument("", id_, id_, "", "", url, "", (), BodyFacts())
        for id_, url in (("sre", "https://sre.google/"), ("nobody", ""))
    ]
    examples = ("MediaWiki", "www.mediawiki.org")
    tool = ToolDocument("", "wiki", "Wiki", "informal", "", "", "", examples, "", (), BodyFacts())
    by_host = ByHost(sources, [tool])
    assert by_host.source("http://www.sre.google/books/") == "sre"
    assert by_host.source("https://example.org/") == by_host.source("") == ""
    assert by_host.tool("https://mediawiki.org/wiki/Help") == "wiki"
    assert by_host.tool("https://sre.google/") == by_host.tool("") == ""
