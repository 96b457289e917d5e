"""Wordings are found in an author's own sentences, at their places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.checks.wording import DENIAL, lowered, wordings
from learnscape_gen.diagnostics import Location

if TYPE_CHECKING:
    from tests.checks.conftest import MakeReading

WORDS = ("tea",)
TEA = re.compile(r"\b(?:green )?tea\b")


def test_words_are_given_as_written(reading: MakeReading) -> None:
    """The search does not mind case and line breaks; what it gives is what the author wrote."""
    [found] = wordings(reading("Milk first.\nThen Green\nTea. No cake."), WORDS, TEA)
    assert found.words == "Green Tea"
    assert found.location == Location("content/posts/post.md", 11)
    assert found.sentence.strip() == "then green tea."
    assert found.before.strip() == "then"


def test_one_a_sentence(reading: MakeReading) -> None:
    """Each sentence is told of once, and a question not at all."""
    text = "Tea and tea; tea. Tea? More tea: tea, e.g. tea"
    assert len(list(wordings(reading(text), WORDS, TEA))) == 5


def test_the_title_only_when_asked(reading: MakeReading) -> None:
    """The title is the name of a thing; the why and the body are the author's words."""
    post = reading("Tea.", title="Tea", why="Tea.")
    assert len(list(wordings(post, WORDS, TEA))) == 2
    assert len(list(wordings(post, WORDS, TEA, title=True))) == 3


@pytest.mark.parametrize(
    "text", ["It isn't.", "It isn\u2019t.", "Never.", "rather than this", "No tea"]
)
def test_denials(text: str) -> None:
    """Contractions deny, with either apostrophe."""
    assert DENIAL.search(text.lower())


@pytest.mark.parametrize("text", ["Note this.", "know it", "notable", "another"])
def test_words_that_only_look_like_denials(text: str) -> None:
    """A part of a word denies nothing."""
    assert not DENIAL.search(text.lower())


@given(st.text())
def test_lower_case_keeps_places(text: str) -> None:
    """Every character stays where it is, in any script."""
    assert len(lowered(text)) == len(text)


@given(st.lists(st.text(alphabet='İtea GREN.?\n"“ ', max_size=30), max_size=4))
def test_every_place_is_in_the_post(reading: MakeReading, texts: list[str]) -> None:
    """Whatever is found is found on a line of its own paragraph."""
    for found in wordings(reading(*texts), WORDS, TEA):
        number, offset = divmod(found.location.line, 10)
        line = texts[number - 1].split("\n")[offset]
        assert "tea" in lowered(line) or "green" in lowered(line)
