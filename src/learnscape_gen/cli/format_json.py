"""The outcome as one JSON object, for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.report import BuildReport


def as_json(report: BuildReport, *, strict: bool) -> str:
    """Return a report as JSON in plain ASCII, which passes through every terminal and pipe.

    Args:
        report: what the build did and found.
        strict: whether warnings count as errors.

    """
    outcome = {
        "ok": not report.failed(strict=strict),
        "published": report.published,
        "pages": report.pages,
        "written": len(report.written),
        "unchanged": report.unchanged,
        "pruned": len(report.pruned),
        "read": report.read,
        "rendered": report.rendered,
        "fresh": report.fresh,
        "reasons": report.reasons,
        "search_index": {"made": report.index.made, "reason": report.index.reason},
        "timings": {stage: round(span, 4) for stage, span in report.timings.items()},
        "peak_memory_mib": round(report.peak_memory_mib, 1),
        "problems": [problem_fields(problem) for problem in report.problems],
        "seconds": round(report.seconds, 3),
    }
    return json.dumps(outcome, indent=2)


def problem_fields(problem: Problem) -> dict[str, Any]:
    """Return one problem; its path is relative to the project, and 0 stands for no place."""
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "message": problem.message,
        "path": problem.location.path,
        "line": problem.location.line,
        "column": problem.location.column,
        "hint": problem.hint,
    }
