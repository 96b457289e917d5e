"""W-DEF asks for the edition of a definition."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.checks.definitions import DEFINITIONS

if TYPE_CHECKING:
    from tests.checks.conftest import MakeReading, Told


@pytest.mark.parametrize(
    "text",
    [
        "CEDEFOP defines non-formal learning as embedded in planned activities.",
        "According to UNESCO, informal learning is not institutionalised.",
        "The EU's definition of non-formal learning asks for support.",
        "Cedefop says otherwise.",
        "In the definition of the European Commission informal learning is not structured.",
        "ISCED calls it incidental.",
        "UNESCO defines three settings. Formal education takes place in schools.",
        "Formal learning, as defined by\nthe EU, is organised.",
    ],
)
def test_a_definition_needs_its_edition(text: str, reading: MakeReading, told: Told) -> None:
    """Who quotes an issuer without a year is asked for it."""
    assert [p.code for p in told(DEFINITIONS, reading(text))] == ["W-DEF"]


@pytest.mark.parametrize(
    "text",
    [
        "In 2008 CEDEFOP defined non-formal learning so.",
        "Cedefop 2008 says it is embedded in planned activities.",
        "The EU defines non-formal learning by its support; the text is that of 2012.",
        "CEDEFOP's definitions changed from edition to edition.",
        "What does CEDEFOP say?",
        "“CEDEFOP defines it”, she said.",
    ],
)
def test_a_year_is_enough(text: str, reading: MakeReading, told: Told) -> None:
    """With a year, a word about editions, in a question or a quotation, nothing is asked."""
    assert told(DEFINITIONS, reading(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The EU defines personal data in its regulation.",
        "UNESCO defines open resources as teaching, learning and research materials.",
        "UNESCO runs a centre for informal learning.",
        "UNESCO calls for more formal learning.",
        "Neutral words say more about informal learning.",
        "The EU definitely supports informal learning.",
        "An EU official said that informal learning matters.",
    ],
)
def test_other_words_of_the_issuers_are_free(text: str, reading: MakeReading, told: Told) -> None:
    """They define much else, and do much else."""
    assert told(DEFINITIONS, reading(text)) == []
