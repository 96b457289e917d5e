"""What a build did and found."""

from __future__ import annotations

import pytest

from learnscape_gen.diagnostics import Location, Problem, Severity
from learnscape_gen.report import BuildReport

AT = Location("content/x.md")
ERROR, WARNING, HINT = (Problem.of(code, "x", AT) for code in ("E-LINK", "W-KEY", "H-KEY"))


def test_problems_are_counted_by_severity() -> None:
    """Each in its own number."""
    report = BuildReport((ERROR, HINT, HINT))
    assert [report.count(severity) for severity in Severity] == [1, 0, 2]


@pytest.mark.parametrize(
    ("problems", "failed", "failed_strictly"),
    [
        ((), False, False),
        ((HINT,), False, False),
        ((WARNING, HINT), False, True),
        ((ERROR,), True, True),
    ],
)
def test_errors_fail_and_warnings_only_strictly(
    problems: tuple[Problem, ...], failed: object, failed_strictly: object
) -> None:
    """A hint never does."""
    report = BuildReport(problems)
    assert report.failed(strict=False) is failed
    assert report.failed(strict=True) is failed_strictly


def test_what_builds_remember_never_fails_a_build() -> None:
    """A cache that can't be used is told, but is no fault of the content, even strictly."""
    report = BuildReport((Problem.of("W-STATE", "x", AT), HINT))
    assert report.count(Severity.WARNING) == 1
    assert not report.failed(strict=True)
    assert BuildReport((*report.problems, WARNING)).failed(strict=True)


def test_a_site_is_published_when_files_are_there() -> None:
    """New, changed or as they were."""
    assert not BuildReport(()).published
    assert BuildReport((), written=("index.html",)).published
    assert BuildReport((), unchanged=1).published
