"""The outcome for programs."""

from __future__ import annotations

import json

from learnscape_gen.cli.format_json import as_json
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.report import BuildReport, IndexReport


def test_a_report_is_one_object() -> None:
    """Counts, problems and time stand under names that scripts can rely on."""
    problem = Problem.of("W-KEY", "No '复盘'.", Location("a.md", 3, 7), "Mend it.")
    report = BuildReport(
        problems=(problem,),
        pages=12,
        written=("a", "b"),
        unchanged=9,
        pruned=("c",),
        read=4,
        rendered=3,
        fresh=8,
        reasons={"a": "it is new"},
        index=IndexReport(made=True, reason="it is new"),
        timings={"read": 0.10004},
        seconds=0.12345,
        peak_memory_mib=61.25,
    )
    written = as_json(report, strict=False)
    assert written.isascii()
    assert json.loads(written) == {
        "ok": True,
        "published": True,
        "pages": 12,
        "written": 2,
        "unchanged": 9,
        "pruned": 1,
        "read": 4,
        "rendered": 3,
        "fresh": 8,
        "reasons": {"a": "it is new"},
        "search_index": {"made": True, "reason": "it is new"},
        "timings": {"read": 0.1},
        "peak_memory_mib": 61.2,
        "problems": [
            {
                "code": "W-KEY",
                "severity": "warning",
                "message": "No '复盘'.",
                "path": "a.md",
                "line": 3,
                "column": 7,
                "hint": "Mend it.",
            }
        ],
        "seconds": 0.123,
    }


def test_strict_decides_what_is_ok() -> None:
    """With --strict a warning is not ok."""
    report = BuildReport((Problem.of("W-KEY", "No.", Location("a.md")),))
    assert json.loads(as_json(report, strict=True))["ok"] is False
