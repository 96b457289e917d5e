"""What a check would have to say that it has not to say now."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from learnscape_gen.authoring.rename.refusal import RenameError
from learnscape_gen.diagnostics import Severity

if TYPE_CHECKING:
    from learnscape_gen.authoring.rename.moves import Moves
    from learnscape_gen.authoring.rename.tree import Tree
    from learnscape_gen.diagnostics import Problem


def new_warnings(before: Tree, after: Tree, moves: Moves) -> tuple[Problem, ...]:
    """Return the warnings that would be new.

    Args:
        before: the files as they are.
        after: the files as they would be.
        moves: what moves between the two.

    Raises:
        RenameError: there would be new errors.

    """
    known = Counter(
        (problem.code, moves.file(problem.location.path)) for problem in before.problems
    )
    new = []
    for problem in after.problems:
        key = problem.code, problem.location.path
        known[key] -= 1
        if known[key] < 0:
            new.append(problem)
    if errors := tuple(problem for problem in new if problem.is_error):
        raise RenameError("Nothing was changed: the hub would have new errors.", errors)
    return tuple(problem for problem in new if problem.severity is Severity.WARNING)
