"""Addresses in one form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.authoring.normal_address import (
    address_typed,
    normal_address,
    without_tracking,
)

PAGE = "https://example.org/a/b?page=2"


@pytest.mark.parametrize(
    "written",
    [
        "http://example.org/a/b?page=2",
        "HTTPS://WWW.Example.ORG:443/a/b?page=2",
        "https://example.org./a/b/?page=2",
        "https://example.org/%61/b?page=2#part",
        "https://example.org/a/b?utm_source=news&page=2&fbclid=x&gclid",
        "https://example.org/a/b?page=2&mc_cid=1&UTM_Campaign=y&_hsenc=z",
    ],
)
def test_ways_of_writing_the_same(written: str) -> None:
    """Scheme, www, port, slash, escapes, fragment and tracking make no difference."""
    assert normal_address(written) == normal_address(PAGE)


@pytest.mark.parametrize(
    "other",
    [
        "https://example.org/a/B?page=2",
        "https://example.org/a/b?page=3",
        "https://example.org/a/b",
        "https://example.org:8443/a/b?page=2",
        "https://blog.example.org/a/b?page=2",
        "https://example.org/a%2Fb?page=2",
        "https://example.org/a/b?page=2#!/elsewhere",
    ],
)
def test_what_is_another_page(other: str) -> None:
    """Case of the path, the query, the host, and places behind #! do."""
    assert normal_address(other) != normal_address(PAGE)


def test_hosts_in_letters() -> None:
    """A host may be written in letters or as the name system has it."""
    assert normal_address("https://bücher.example/é") == normal_address(
        "http://xn--bcher-kva.example/%c3%a9"
    )


def test_only_tracking_is_taken_off() -> None:
    """What says which page it is stays, in its order, also what is empty or odd."""
    assert without_tracking("https://x.org/?b=&a&utm_source=x&c=%20d#e") == (
        "https://x.org/?b=&a&c=%20d#e"
    )


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        (" example.org/page ", "https://example.org/page"),
        ("<https://example.org/page>", "https://example.org/page"),
        ("https://example.org/?utm_source=x", "https://example.org/"),
        ("https://example.org/wiki/A b", "https://example.org/wiki/A%20b"),
        ("example.org:8080/x", "https://example.org:8080/x"),
        ("http://[2001:db8::1]/", "http://[2001:db8::1]/"),
        ("http://localhost/", "http://localhost/"),
        *((text, "") for text in ("", "word", "two words", "javascript:alert(1)", "file:///x")),
        *((text, "") for text in ("mailto:a@example.org", "https://", "https://a:b@example.org/")),
    ],
)
def test_what_was_typed(typed: str, address: str) -> None:
    """A pasted address is taken as it is meant; what is none is none."""
    assert address_typed(typed) == address


@given(st.text(alphabet="abAB%2f?#&=/.-_~é ", max_size=30))
def test_a_form_is_final(rest: str) -> None:
    """What is in normal form stays so, however it was written."""
    once = normal_address(f"https://example.org/{rest}")
    assert normal_address(f"https:{once}") == once


@given(st.text(max_size=40))
def test_anything_can_be_typed(text: str) -> None:
    """It is an address that can be compared, or none."""
    if address := address_typed(text):
        normal_address(address)
