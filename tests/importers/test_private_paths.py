"""Paths of a computer are told from addresses."""

from __future__ import annotations

import pytest

from learnscape_gen.importers.private_paths import names_private_path


@pytest.mark.parametrize(
    "text",
    [
        "see /home/me/notes.md",
        "(/Users/me/Desktop)",
        "![](file:///C:/pic.png)",
        r"C:\Users\me\x.docx",
        r"on \\server\share",
        "in ~/Documents",
    ],
)
def test_paths(text: str) -> None:
    """On every system."""
    assert names_private_path(text)


@pytest.mark.parametrize(
    "text",
    ["https://example.org/home/me", "at home/work", "a/b", "c: d", "Users of /dev/null", "~5/6"],
)
def test_no_paths(text: str) -> None:
    """Addresses and words are none."""
    assert not names_private_path(text)
