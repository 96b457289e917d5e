"""W-MEDIA-AS-TYPE keeps the two axes apart: the medium, and the kind of learning."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.checks.medium_as_type import INSTRUCTIONAL_MEDIUM, MEDIUM_AS_TYPE
from learnscape_gen.learning import LearningType

if TYPE_CHECKING:
    from tests.checks.conftest import MakeReading, MakeUse, Told, ToldOfUse


def test_informal_learning_with_a_course(use: MakeUse, told_of_use: ToldOfUse) -> None:
    """A medium made to instruct and a type of informal contradict each other."""
    post = use(type=LearningType.INFORMAL, tools=("course",))
    [problem] = told_of_use(INSTRUCTIONAL_MEDIUM, post)
    assert problem.code == "W-MEDIA-AS-TYPE"
    assert problem.location.line == 3


@pytest.mark.parametrize(
    "text",
    [
        "This is informal learning because it is a blog.",
        "It counts as informal because we use a wiki.",
        "Informal, since it's on YouTube.",
    ],
)
def test_a_type_argued_from_the_medium(text: str, reading: MakeReading, told: Told) -> None:
    """A blog does not make learning informal."""
    [problem] = told(MEDIUM_AS_TYPE, reading(text))
    assert problem.location.line == 10


@pytest.mark.parametrize(
    ("type_", "tools"),
    [
        (LearningType.INFORMAL, ("blog",)),
        (LearningType.INFORMAL, ("course", "wiki")),
        (LearningType.INFORMAL, ()),
        (LearningType.FORMAL, ("course",)),
        (LearningType.NON_FORMAL, ("course",)),
        (LearningType.FORMAL, ("blog",)),
    ],
)
def test_other_pairs_are_free(
    type_: LearningType, tools: tuple[str, ...], use: MakeUse, told_of_use: ToldOfUse
) -> None:
    """A blog may serve any type, and a course may be met by choice."""
    assert told_of_use(INSTRUCTIONAL_MEDIUM, use(type=type_, tools=tools)) == []


def test_something_noticed_in_a_course(use: MakeUse, told_of_use: ToldOfUse) -> None:
    """Who says what was learnt by the way does not take the type from the medium."""
    post = use(type=LearningType.INFORMAL, tools=("course",), noticed="Who knows whom.")
    assert told_of_use(INSTRUCTIONAL_MEDIUM, post) == []


@pytest.mark.parametrize(
    "text",
    [
        "This is informal learning, not because it is a blog.",
        "It is non-formal because it is in a forum.",
        "Informal, since nobody meant to learn.",
        "“It is informal because it is a blog”, people say.",
    ],
)
def test_other_reasons_are_free(text: str, reading: MakeReading, told: Told) -> None:
    """Denials, quotations and real reasons are no problem."""
    assert told(MEDIUM_AS_TYPE, reading(text)) == []
