"""H-WHY asks why a post is in the learnscape."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.checks.why import WHY

if TYPE_CHECKING:
    from tests.checks.conftest import MakeReading, Told


def test_no_why(reading: MakeReading, told: Told) -> None:
    """A post that does not say why gets a hint at the top."""
    [problem] = told(WHY, reading("A body is no why.", why=""))
    assert (problem.code, problem.location.line) == ("H-WHY", 2)


@pytest.mark.parametrize("why", ["It is short.", "没有它不行", "!"])
def test_any_why_is_a_why(why: str, reading: MakeReading, told: Told) -> None:
    """What counts as a reason is for the curator to say."""
    assert told(WHY, reading(why=why)) == []
