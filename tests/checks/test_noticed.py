"""H-INFORMAL asks what was learnt by the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.checks.noticed import NOTICED
from learnscape_gen.learning import LearningType

if TYPE_CHECKING:
    from tests.checks.conftest import MakeReading, Told


def test_nothing_noticed(reading: MakeReading, told: Told) -> None:
    """Informal learning that nobody noticed anything of gets a hint."""
    [problem] = told(NOTICED, reading(type=LearningType.INFORMAL))
    assert (problem.code, problem.location.line) == ("H-INFORMAL", 2)


@pytest.mark.parametrize(
    ("type_", "noticed"),
    [
        (LearningType.INFORMAL, "While fixing a fault I saw how logs are read."),
        (LearningType.NON_FORMAL, ""),
        (LearningType.FORMAL, ""),
    ],
)
def test_noticed_or_meant(
    type_: LearningType, noticed: str, reading: MakeReading, told: Told
) -> None:
    """A note is enough, and what people mean to learn needs none."""
    assert told(NOTICED, reading(type=type_, noticed=noticed)) == []
