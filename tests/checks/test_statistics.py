"""W-STAT speaks up about shares of learning that nobody is named for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from learnscape_gen.checks.statistics import STATISTICS
from learnscape_gen.content.markdown.body import Passage

if TYPE_CHECKING:
    from tests.checks.conftest import MakeReading, Told

SHARE = "About 80 % of learning is informal."


@pytest.mark.parametrize(
    "text",
    [
        SHARE,
        "About 80% of workplace learning happens on the job.",
        "Studies show that 70-90% of what employees learn is acquired informally.",
        "The 70:20:10 rule tells how people learn at work.",
        "The 70\u201320\u201310 rule of learning.",
        "70% of workplace learning is self-directed (learning by doing).",
        "Eighty per cent of what we learn, we learn from colleagues.",
        "In 2011 about 80 % of learning was informal.",
        "Research shows that around 80 percent of learning is informal.",
        "About\n80 % of learning\nis informal.",
    ],
)
def test_a_share_of_learning_needs_a_source(text: str, reading: MakeReading, told: Told) -> None:
    """70, 80, 90 % and 70:20:10 are told when they are about learning."""
    assert [p.code for p in told(STATISTICS, reading(text))] == ["W-STAT"]


@pytest.mark.parametrize(
    "text",
    [
        "80 % of learning is informal (Clardy 2018 doubts it).",
        "Hart (2011) says that 80 % of learning is informal.",
        "80 % of learning is informal, as Cross 2007 has it.",
        "According to Jay Cross, 80 % of learning is informal.",
        "80 % of learning is informal, doi 10.1177/1534484318759399.",
        "The 80 % claim about learning has no study behind it.",
        "There is a myth that 70 % of learning is informal.",
        "Is 80 % of learning informal?",
        "“80 % of learning is informal”, it said on the wall.",
    ],
)
def test_a_share_may_be_attributed_or_doubted(text: str, reading: MakeReading, told: Told) -> None:
    """A name with a year, a doi, a doubt, a question or a quotation is enough."""
    assert told(STATISTICS, reading(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "80 % of the outages come from one change.",
        "I learned that 80 % of outages begin with a change.",
        "Machine learning reaches 90 % accuracy.",
        "80% of learning objectives are covered.",
        "The 70:20:10 split of the budget.",
        "Battery at 80 %, and I am still learning. 180 % is too much.",
        "I am learning. My battery is at 80 %.",
        "We learnt 1.80 % more.",
    ],
)
def test_other_numbers_are_free(text: str, reading: MakeReading, told: Told) -> None:
    """Numbers about something else are not this check's business."""
    assert told(STATISTICS, reading(text)) == []


def test_a_claim_is_an_attribution(reading: MakeReading, told: Told) -> None:
    """A claim in the front matter says whose number it is."""
    assert told(STATISTICS, reading(SHARE, claim="Jay Cross, in his book")) == []


def test_a_link_in_the_paragraph_is_an_attribution(reading: MakeReading, told: Told) -> None:
    """A number with a link beside it can be followed up; one elsewhere on the page is no help."""
    linked, other = Passage(10, SHARE, linked=True), Passage(20, "See there.", linked=True)
    post = reading(SHARE)
    assert told(STATISTICS, msgspec.structs.replace(post, passages=(linked,))) == []
    assert told(STATISTICS, msgspec.structs.replace(post, passages=(Passage(10, SHARE), other)))
