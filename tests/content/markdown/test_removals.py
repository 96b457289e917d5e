"""What was removed, in words."""

from __future__ import annotations

import pytest

from learnscape_gen.content.markdown.removals import Removals
from learnscape_gen.diagnostics import Location


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["<font>"], "Removed <font> from raw HTML."),
        (["<script>", "onclick"], "Removed <script> and onclick from raw HTML."),
        (["a", "b", "a", "c"], "Removed a, b and c from raw HTML."),
        (list("abcdefghij"), "Removed a, b, c, d, e, f, g, h and 2 more from raw HTML."),
    ],
)
def test_one_problem_a_line(names: list[str], message: str) -> None:
    """Each thing is named once, and not more of them than anyone reads."""
    removals = Removals()
    for column, name in enumerate(names, 1):
        removals.note(Location("a.md", 3, column), name)
    (problem,) = removals.problems()
    assert problem.message == message
    assert problem.location == Location("a.md", 3, 1)


def test_each_line_is_told() -> None:
    """Things on two lines are two problems."""
    removals = Removals()
    removals.note(Location("a.md", 3), "a")
    removals.note(Location("a.md", 4), "a")
    assert len(removals.problems()) == 2
