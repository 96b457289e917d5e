"""What a build did and found."""

from __future__ import annotations

import msgspec

from learnscape_gen.diagnostics import Problem, Severity


class BuildReport(msgspec.Struct, frozen=True):
    """The outcome of a build or a check.

    `pages` counts the planned pages and files; `written` and `pruned` name what changed in the
    output folder; `seconds` is wall time.
    """

    problems: tuple[Problem, ...]
    pages: int = 0
    written: tuple[str, ...] = ()
    unchanged: int = 0
    pruned: tuple[str, ...] = ()
    seconds: float = 0.0

    def count(self, severity: Severity) -> int:
        """Return the number of problems of a severity."""
        return sum(problem.severity is severity for problem in self.problems)

    @property
    def published(self) -> bool:
        """Tell whether the site was published; then at least its home page is there."""
        return bool(self.written or self.unchanged)

    def failed(self, *, strict: bool) -> bool:
        """Tell whether the content is at fault; in a strict build, warnings count too."""
        return bool(
            self.count(Severity.ERROR) or (strict and self.count(Severity.WARNING)),
        )
