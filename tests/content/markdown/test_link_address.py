"""What an address is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.markdown.link_address import Address, AddressKind, host_of, judge


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://example.org/a?b=c#d", Address(AddressKind.WEB, "https://example.org/a?b=c#d")),
        ("HTTPS://example.org", Address(AddressKind.WEB, "HTTPS://example.org")),
        ("https://example.org/[ä]", Address(AddressKind.WEB, "https://example.org/%5B%C3%A4%5D")),
        ("https://ü.example", Address(AddressKind.WEB, "https://xn--tda.example")),
        ("https://a.example/#b#c", Address(AddressKind.WEB, "https://a.example/#b%23c")),
        ("//example.org", Address(AddressKind.WEB, "//example.org")),
        ("\\\\server\\file", Address(AddressKind.WEB, "//server/file")),
        ("mailto:a@b.c", Address(AddressKind.OTHER, "mailto:a@b.c")),
        ("../a%20b.md#c%20d", Address(AddressKind.FILE, "../a b.md", "c d")),
        ("..\\a.md", Address(AddressKind.FILE, "../a.md")),
        ("/learning/", Address(AddressKind.FILE, "/learning/")),
        ("my notes: May.md", Address(AddressKind.FILE, "my notes: May.md")),
        ("./a:b.md", Address(AddressKind.FILE, "./a:b.md")),
        ("#größe", Address(AddressKind.SAME_PAGE, "gr%C3%B6%C3%9Fe", "größe")),
        (" ", Address(AddressKind.EMPTY, "")),
        ("https://", Address(AddressKind.BROKEN, "https://")),
        ("http:/a", Address(AddressKind.BROKEN, "http:/a")),
        ("https://a..b/", Address(AddressKind.BROKEN, "https://a..b/")),
    ],
)
def test_judged(written: str, address: Address) -> None:
    """An address is encoded where it is kept, and decoded where it must be resolved."""
    assert judge(written) == address


@pytest.mark.parametrize(
    "written",
    [
        "javascript:x",
        "JAVASCRIPT:x",
        " javascript:x",
        "java\tscript:x",
        "java\nscript:x",
        "java script:x",
        "\u200bjavascript:x",
        "java\xadscript:x",
        "data:image/png;base64,x",
        "vbscript:x",
        "file:///x",
        "C:\\x",
        "ftp://example.org",
        "ht\ttps://example.org",
    ],
)
def test_refused(written: str) -> None:
    """A scheme that is not on the list is refused, however it is written."""
    assert judge(written).kind is AddressKind.REFUSED


def test_host() -> None:
    """The host is what stands between the slashes, without a user's name."""
    assert host_of("https://a@example.org:80/b") == "example.org:80"


@given(st.text())
def test_anything_can_be_judged(written: str) -> None:
    """No address is too odd, and what is kept for an attribute is plain ASCII."""
    address = judge(written)
    if address.kind in (AddressKind.WEB, AddressKind.OTHER, AddressKind.SAME_PAGE):
        assert address.text.isascii()
