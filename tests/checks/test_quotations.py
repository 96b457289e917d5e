"""What others said is taken out of prose, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.checks.quotations import without_quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" twice.', "He said       twice."),
        ("“Yes” and „ja“ and «oui».", "      and      and      ."),
        ("A 'word' in it.", "A        in it."),
        ("‘It’s mine’ he said.", "            he said."),  # noqa: RUF001 - a quotation
        ("“It goes on", "           "),
        ("It's the teams' own.", "It's the teams' own."),
        ("It’s the teams’ own.", "It’s the teams’ own."),  # noqa: RUF001 - apostrophes
        ('A 3.5" disk.', 'A 3.5" disk.'),
    ],
)
def test_marks_of_many_kinds(text: str, expected: str) -> None:
    """Straight and curly marks quote; apostrophes and inches do not."""
    assert without_quotations(text) == expected


@given(st.text(alphabet="ab \n'\"“”„«»‘’", max_size=60))  # noqa: RUF001 - quotation marks
def test_places_stay(text: str) -> None:
    """Each character is itself or a space, so a place in the one is a place in the other."""
    left = without_quotations(text)
    assert len(left) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, left, strict=True))
