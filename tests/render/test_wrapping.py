"""Text for drawings is broken into lines of about equal length."""

from __future__ import annotations

from unicodedata import east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.render.wrapping import wrapped


@pytest.mark.parametrize(
    ("text", "most", "lines"),
    [
        ("Keep people informed", 23, ["Keep people informed"]),
        ("Work out how things are done here", 23, ["Work out how things are", "done here"]),
        ("Rindfleischetikettierung", 12, ["Rindfleische", "tikettierung"]),
        ("障害を知らせる人のために", 12, ["障害を知らせ", "る人のために"]),
        ("", 23, [""]),
    ],
)
def test_lines_are_balanced(text: str, most: int, lines: list[str]) -> None:
    """Words stay whole where they can, and letters of double width count as two."""
    assert wrapped(text, most) == lines


@given(st.text(st.sampled_from("abc äшعربي障害を "), max_size=80), st.integers(4, 40))
def test_no_line_is_wider_and_no_letter_is_lost(text: str, most: int) -> None:
    """Whatever the script, only spaces go, and a line is too wide by half a wide letter at most."""
    lines = wrapped(text, most)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(sum(1 + (east_asian_width(c) in "WF") for c in line) <= most + 1 for line in lines)
