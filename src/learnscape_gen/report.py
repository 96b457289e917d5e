"""What a build did and found."""

from __future__ import annotations

import msgspec

from learnscape_gen.diagnostics import Problem, Severity
from learnscape_gen.ledger.ledger import LEDGER_CODE
from learnscape_gen.ledger.received_file import MENTIONS_CODE

STATE_CODE = "W-STATE"
"""A warning about what builds remember, and not about the content."""
_NEVER_FAIL = (STATE_CODE, LEDGER_CODE, MENTIONS_CODE)
"""Warnings that stop no build, however strict: they are not about what authors wrote."""


class IndexReport(msgspec.Struct, frozen=True):
    """Whether a build made a search index, and why or why not; `reason` is empty for a check."""

    made: bool = False
    reason: str = ""


class BuildReport(msgspec.Struct, frozen=True):
    """The outcome of a build or a check.

    Args:
        problems: what was found.
        pages: how many pages and files are planned.
        written: the files that changed in the output folder.
        unchanged: how many stayed as they are.
        pruned: the files that were removed.
        read: how many source files were read and parsed.
        rendered: how many pages were drawn, or files copied.
        fresh: how many pages did not have to be.
        reasons: why each page was drawn, by its path.
        index: whether the search index was made, and why or why not.
        timings: seconds of wall time by stage.
        seconds: seconds of wall time in all.
        peak_memory_mib: the most memory that this process and its workers held, in MiB; what they
            share may be counted more than once. 0 where the system does not tell.

    """

    problems: tuple[Problem, ...]
    pages: int = 0
    written: tuple[str, ...] = ()
    unchanged: int = 0
    pruned: tuple[str, ...] = ()
    read: int = 0
    rendered: int = 0
    fresh: int = 0
    reasons: dict[str, str] = {}
    index: IndexReport = IndexReport()
    timings: dict[str, float] = {}
    seconds: float = 0.0
    peak_memory_mib: float = 0.0

    def count(self, severity: Severity) -> int:
        """Return the number of problems of a severity."""
        return sum(problem.severity is severity for problem in self.problems)

    @property
    def published(self) -> bool:
        """Tell whether the site was published; then at least its home page is there."""
        return bool(self.written or self.unchanged)

    def failed(self, *, strict: bool) -> bool:
        """Tell whether the content is at fault; in a strict build, warnings count too."""
        return any(
            problem.is_error
            or (strict and problem.severity is Severity.WARNING and problem.code not in _NEVER_FAIL)
            for problem in self.problems
        )
