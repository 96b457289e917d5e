"""The last lines: done, found, to do."""

from __future__ import annotations

from learnscape_gen.cli.summary import build_summary, check_summary
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.report import BuildReport

AT = Location("a.md", 1, 1)
ERROR = Problem.of("E-YAML", "No.", AT)
WARNING = Problem.of("W-KEY", "No.", AT)
HINT = Problem.of("H-WHY", "No.", AT)
OPEN = "Open site/index.html or run: python -m http.server --directory site"


def built(*problems: Problem, strict: bool = False, published: bool = True) -> str:
    """Return the summary of a build."""
    report = BuildReport(problems, 312, seconds=0.8)
    if published:
        report = BuildReport(problems, 312, ("x",) * 12, 300, seconds=0.8)
    return build_summary(report, ".", "site", strict=strict)


def test_a_sound_build_says_what_it_did_and_where_to_look() -> None:
    """Two lines: numbers, and what to open."""
    assert built() == (f"Built 312 pages in 0.8 s: 12 written, 300 unchanged, 0 pruned.\n{OPEN}")


def test_a_build_counts_hints_without_listing_them() -> None:
    """Hints are for `check`."""
    assert built(WARNING, HINT, HINT).startswith(
        "1 warning. 2 hints; learnscape check shows them.\nBuilt 312 pages"
    )
    assert built(HINT).startswith("1 hint; learnscape check shows it.\n")


def test_errors_stop_a_build() -> None:
    """Nothing was published, and that is said."""
    assert built(ERROR, WARNING, published=False) == (
        "1 error, 1 warning.\nNothing was published. Mend the errors above and build again."
    )


def test_warnings_stop_a_strict_build() -> None:
    """It is said why nothing was published."""
    assert built(WARNING, strict=True, published=False) == (
        "1 warning.\nNothing was published: --strict lets no warning pass."
    )


def test_a_build_that_keeps_going_says_what_is_missing() -> None:
    """Published with errors: what they concern is not there."""
    assert built(ERROR) == (
        "1 error.\nBuilt 312 pages in 0.8 s: 12 written, 300 unchanged, 0 pruned.\n"
        f"What has an error was left out.\n{OPEN}"
    )


def test_a_check_says_whether_anything_stops_a_build() -> None:
    """One line, by the gravest thing found."""
    looked = "Checked 312 pages in 0.8 s"

    def checked(*problems: Problem, strict: bool = False) -> str:
        return check_summary(BuildReport(problems, 312, seconds=0.8), strict=strict)

    assert checked() == f"{looked}: there is nothing to mend."
    assert checked(HINT) == f"{looked}: 1 hint. None of it stops a build."
    assert (
        checked(ERROR, HINT) == f"{looked}: 1 error, 1 hint. Errors stop a build; mend these first."
    )
    assert checked(WARNING, strict=True) == (
        f"{looked}: 1 warning. With --strict, warnings stop a build."
    )


def test_the_check_of_another_folder_is_named_with_it() -> None:
    """The command that is offered works where the person is."""
    report = BuildReport((HINT,), 1, ("x",))
    assert "learnscape check my-hub shows it" in build_summary(
        report, "my-hub", "my-hub/site", strict=False
    )
