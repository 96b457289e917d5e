"""The factors that tell the types apart."""

from __future__ import annotations

from learnscape_gen.learning.factors import FACTORS

ROOM_IN_THE_FIGURE = 42


def test_factors_are_unique_and_say_which_claim_they_rest_on() -> None:
    """Each row has an id of its own and the claim of the post behind it."""
    assert len({factor.id for factor in FACTORS}) == len(FACTORS) == 7
    assert all(factor.claim.endswith(".") for factor in FACTORS)


def test_cells_are_short_enough_for_the_figure() -> None:
    """A cell is a phrase that fits into a box of the drawn figure."""
    for factor in FACTORS:
        for cell in (factor.formal, factor.non_formal, factor.informal):
            assert 0 < len(cell) <= ROOM_IN_THE_FIGURE


def test_intention_alone_separates_non_formal_from_informal() -> None:
    """The first row is the one that the two types beyond formal learning differ in most."""
    intention = FACTORS[0]
    assert intention.id == "intention"
    assert intention.formal == intention.non_formal != intention.informal
