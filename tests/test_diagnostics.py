"""Problems carry a code, a place and a hint, and are told in reading order."""

from __future__ import annotations

import pytest

from learnscape_gen.diagnostics import Location, Problem, Severity, in_reading_order, shortened


@pytest.mark.parametrize(
    ("code", "severity", "stops"),
    [
        ("E-YAML", Severity.ERROR, True),
        ("W-TONE", Severity.WARNING, False),
        ("H-WHY", Severity.HINT, False),
        ("F-INCOMPLETE", Severity.HINT, False),
    ],
)
def test_the_first_letter_tells_the_severity(code: str, severity: Severity, stops: bool) -> None:  # noqa: FBT001 - a column of the table
    """Errors stop a build; warnings and hints do not."""
    problem = Problem.of(code, "Something is odd.", Location("a.md"))
    assert problem.severity is severity
    assert problem.is_error is stops


@pytest.mark.parametrize(
    ("location", "written"),
    [
        (Location("a.md"), "a.md"),
        (Location("a.md", 3), "a.md:3"),
        (Location("a.md", 3, 14), "a.md:3:14"),
    ],
)
def test_a_location_is_written_as_editors_read_it(location: Location, written: str) -> None:
    """A place that is not known is left out."""
    assert str(location) == written


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        (b"\xff", 1, 1),
        (b"abc\xff", 1, 4),
        (b"a\nb\xff", 2, 2),
        (b"a\r\nb\r\n\xff", 3, 1),
        (b"a\rb\xff", 2, 2),
        ("ä\nöü".encode() + b"\xff", 2, 3),
        ("\ufeffä".encode() + b"\xff", 1, 2),
    ],
)
def test_the_place_of_a_byte(content: bytes, line: int, column: int) -> None:
    """Lines end in any way, columns count letters, and a byte order mark has no column."""
    place = Location.of_byte("a.md", content, content.index(b"\xff"))
    assert place == Location("a.md", line, column)


def test_reading_order() -> None:
    """Problems stand by file, line and column; the graver first where they share a place."""
    hint, warning, error = (
        Problem.of(code, "At one place.", Location("a.md", 2, 1)) for code in ("H-A", "W-A", "E-A")
    )
    later = Problem.of("E-A", "Further down.", Location("a.md", 10, 1))
    other = Problem.of("E-A", "In the next file.", Location("b.md", 1, 1))
    assert in_reading_order([other, later, hint, warning, error]) == (
        error,
        warning,
        hint,
        later,
        other,
    )


def test_long_text_is_shortened_in_messages() -> None:
    """A message repeats the beginning of what an author wrote."""
    assert shortened("short") == "short"
    assert shortened("x" * 1000) == "x" * 80 + "…"
