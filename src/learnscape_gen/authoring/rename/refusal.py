"""Why something can't be renamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from learnscape_gen.diagnostics import Problem


class RenameError(Exception):
    """Nothing can be renamed as it was asked for.

    Args:
        message: why, and what to do about it.
        problems: the places that stand in the way.

    """

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.problems = problems
