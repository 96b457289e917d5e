"""Titles and texts become what a hub can hold."""

from __future__ import annotations

import pytest

from learnscape_gen.importers.words import LONGEST_TITLE, many_lines, title_of


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("  Postmortem\n\tculture ", "Postmortem culture"),
        ("None", ""),
        ("null", ""),
        ("", ""),
        ("None of the above", "None of the above"),
        ("a\x00b\x1b[31m\ud800c\u202ed", "ab[31mcd"),
        ("x" * 2000, "x" * (LONGEST_TITLE - 1) + "…"),
    ],
)
def test_titles(written: str, told: str) -> None:
    """A title is one line of words that are seen, and none that a program made up."""
    assert title_of(written) == told


def test_lines_stay_lines() -> None:
    """A text keeps its lines, however they end, and the indent of the first."""
    assert many_lines("\r\n  one\rtwo\x00\r\n\r\n") == "  one\ntwo"
