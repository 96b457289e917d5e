"""Characters that no page may hold."""

from __future__ import annotations

import pytest

from learnscape_gen.content.markdown.characters import first_forbidden, without_forbidden


@pytest.mark.parametrize(
    "character", ["\x00", "\x02", "\x0b", "\x1f", "\x7f", "\x85", "\ud800", "\uffff"]
)
def test_forbidden(character: str) -> None:
    """Controls, lone surrogates and noncharacters are found and taken out."""
    assert first_forbidden(f"ab{character}c") == 2
    assert without_forbidden(f"ab{character}c") == "abc"


@pytest.mark.parametrize("character", ["\t", "\n", "\r", " ", "\xa0", "é", "中", "\ufeff", "🎉"])
def test_allowed(character: str) -> None:
    """White space and the characters of any script stay."""
    assert first_forbidden(character) == -1
    assert without_forbidden(character) == character
