"""Paths of a computer and secret addresses are not kept; all else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.importers.private_text import shareable


@pytest.mark.parametrize(
    "text",
    [
        "C:\\Users\\somebody\\a b.pdf",
        "file:///home/somebody/a.pdf",
        "/Users/somebody/a.pdf",
        "\\\\server\\share\\a",
        "~/a.pdf",
    ],
)
def test_paths_are_not_kept(text: str) -> None:
    """Whatever system they are of."""
    assert shareable(f"see {text}; and more") == "see (a path on somebody's computer); and more"


def test_secret_addresses_are_not_kept() -> None:
    """A password in an address is nobody else's business."""
    told = "(an address that holds a password) audio/mpeg"
    assert shareable("https://me:secret@www.example.org/1.mp3 audio/mpeg") == told


def test_addresses_are_kept() -> None:
    """Their paths are no paths of a computer."""
    text = "https://www.example.org/home/a and ftp://example.org/Users/ and 1/2"
    assert shareable(text) == text


@given(text=st.text(st.characters(exclude_characters=":/\\~", codec="utf-8")))
def test_words_stay_as_they_are(text: str) -> None:
    """Where there is no path and no address, nothing changes."""
    assert shareable(text) == text
