"""Bare addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.content.markdown.bare_addresses import MAX_TEXT

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("see https://example.org/a.", "https://example.org/a"),
        ("(www.example.org)", "http://www.example.org"),
        ("first_last@example.org", "mailto:first_last@example.org"),
        ("*a* mailto:b@example.org", "mailto:b@example.org"),
    ],
)
def test_found(text: str, address: str, html_of: Callable[[str], str]) -> None:
    """An address becomes a link, without the punctuation behind it."""
    assert f'href="{address}"' in html_of(text)


@pytest.mark.parametrize(
    "text", ["a://b", "notes.md", "x@y", "a__b@example.org", "a`b`@example.org"]
)
def test_not_found(text: str, html_of: Callable[[str], str]) -> None:
    """What only looks like an address, or like a part of one, stays text."""
    assert "<a" not in html_of(text)


def test_not_in_endless_texts(html_of: Callable[[str], str]) -> None:
    """A text without an end is no prose."""
    assert "<a" not in html_of("https://example.org " * (MAX_TEXT // 20 + 1))
