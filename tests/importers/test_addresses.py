"""Addresses of pages are told from those that lead elsewhere."""

from __future__ import annotations

import pytest

from learnscape_gen.importers.addresses import address_of


@pytest.mark.parametrize(
    ("written", "url"),
    [
        (" https://sre.google/ ", "https://sre.google/"),
        ("HTTP://www.w3.org/TR/\n", "http://www.w3.org/TR/"),
        ("www.rfc-editor.org/rfc/rfc4287", "https://www.rfc-editor.org/rfc/rfc4287"),
        ("https://en.wikipedia.org/wiki/A B", "https://en.wikipedia.org/wiki/A%20B"),
    ],
)
def test_web_addresses(written: str, url: str) -> None:
    """An address is taken as a browser would take it."""
    assert address_of(written).url == url


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("javascript:alert(1)", "script"),
        (" java\nscript:alert(1)", "script"),
        ("place:sort=8&maxResults=10", "search of Firefox"),
        ("file:///home/me/secret.txt", "computer"),
        ("chrome://settings", "browser itself"),
        ("https://user:pass@example.org/", "password"),
        ("https://exa mple.org/", "broken"),
        ("ftp://ftp.example.org/", "ftp:"),
        ("https://example.org/" + "x" * 5000, "too long"),
        ("", "no address"),
        ("just words", "no web address"),
    ],
)
def test_what_is_no_web_address_says_why(written: str, why: str) -> None:
    """Nothing that is no page gets through, and the reason is told."""
    address = address_of(written)
    assert not address.url
    assert why in address.why


@pytest.mark.parametrize("written", ["https://user:pass@example.org/", "file:///home/me/x.txt"])
def test_what_is_for_nobody_else_is_marked(written: str) -> None:
    """A password or the path of somebody's file is not to be written down anywhere."""
    assert address_of(written).secret
