"""H-MOMENT asks when somebody would need a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.checks.moments import MOMENTS

if TYPE_CHECKING:
    from tests.checks.conftest import MakeReading, Told


def test_no_moment(reading: MakeReading, told: Told) -> None:
    """A post without a moment of need gets a hint at the top."""
    [problem] = told(MOMENTS, reading(moments=()))
    assert (problem.code, problem.location.line) == ("H-MOMENT", 2)


@pytest.mark.parametrize("moments", [("new",), ("solve",), ("apply", "change")])
def test_a_moment_is_enough(moments: tuple[str, ...], reading: MakeReading, told: Told) -> None:
    """One of the five will do."""
    assert told(MOMENTS, reading(moments=moments)) == []
