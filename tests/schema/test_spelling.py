"""Patterns take a key or word in every way in which the reader knows it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.keys import canonical, names_of, plain_word
from learnscape_gen.paths import fold
from learnscape_gen.schema.spelling import in_any_case, key_pattern, word_pattern

KEYS = ["social_tool", "url", "tags", "why", "reading_note"]
LETTERS = st.text("socialtugry _-KkS\u017f\u212a", max_size=14)


@given(st.sampled_from(KEYS), LETTERS | st.sampled_from([n for k in KEYS for n in names_of(k)]))
def test_a_key_is_known_by_every_name(key: str, written: str) -> None:
    """The pattern takes what `canonical` knows as the key, but for the key itself."""
    found = re.search(key_pattern(key), written) is not None
    assert found == (canonical(written) == key and written != key)


@pytest.mark.parametrize("written", ["Social Tool", "TOOLS", "social--tools ", "so\u017fial_tool"])
def test_usual_ways_to_write_a_key(written: str) -> None:
    """Letters may be small or large, and what stands between words may be anything."""
    assert (re.search(key_pattern("social_tool"), written) is not None) == (
        canonical(written) == "social_tool"
    )


@given(st.text("non-formal NF_O", max_size=12))
def test_a_choice_is_known_in_every_case(written: str) -> None:
    """The pattern takes what `plain_word` reads as the word, and blanks."""
    found = re.search(word_pattern(["non-formal"]), written) is not None
    assert found == (plain_word(written) == "non-formal" or not written.strip())


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=8))
def test_any_case_of_any_script(text: str) -> None:
    """A text fits in its own letters, in small ones and in large ones."""
    pattern = in_any_case(" ".join(text.split()))
    forms = [form for form in (text, text.upper(), text.lower()) if fold(form) == fold(text)]
    for form in forms:
        assert re.fullmatch(pattern, " ".join(form.split())), form
