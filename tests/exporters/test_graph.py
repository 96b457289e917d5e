"""Addresses of things."""

from __future__ import annotations

from learnscape_gen.exporters.graph import iri


def test_an_address_stays_as_it_is() -> None:
    """Also one in another script; what none may hold is percent-encoded."""
    assert iri("https://example.org/ب/%20#concept") == "https://example.org/ب/%20#concept"
    assert iri("https://example.org/a b<>") == "https://example.org/a%20b%3C%3E"
