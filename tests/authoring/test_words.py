"""The words by which texts are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.authoring.words import shown_words, spelling_of, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Postmortems, and a class of 1986", ["postmortem", "class", "1986"]),
        ("Ärger über Überstunden", ["ärger", "überstunden"]),
        ("L\u2019été naïf", ["l", "été", "naïf"]),
        ("障害の振り", ["障害", "害の", "の振", "振り"]),
        ("SREの本", ["sre", "の本"]),
        ("本", ["本"]),
        ("ثقافة مُراجَعة", ["ثقافة", "مراجعة"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("\uff21\uff22\uff23", ["abc"]),
        ("", []),
        ("…!", []),
    ],
)
def test_words_of_many_scripts(text: str, words: list[str]) -> None:
    """Words in small letters without function words; pairs of signs where there are no spaces."""
    assert words_of(text) == words


def test_words_are_shown_as_they_are_written() -> None:
    """Pairs of signs that follow on each other are one word again."""
    spelling = spelling_of("Blameless Postmortems: 障害の振り返りを書く")
    assert shown_words(spelling, {"postmortem", "振り", "り返", "返り"}) == [
        "Postmortems",
        "振り返り",
    ]


@given(st.text())
def test_any_text_has_words_that_can_be_shown(text: str) -> None:
    """Whatever a stranger wrote, all of its words are found again, in their order."""
    words = words_of(text)
    assert [piece.word for piece in spelling_of(text) if piece.word] == words
    assert bool(shown_words(spelling_of(text), set(words))) == bool(words)
