"""Problems in words."""

from __future__ import annotations

import click

from learnscape_gen.cli.format_text import FILES_SHOWN, PROBLEMS_SHOWN_IN_FILE, as_text
from learnscape_gen.diagnostics import Location, Problem


def told(*problems: Problem) -> str:
    """Return problems as text without colours."""
    return click.unstyle(as_text(problems, "."))


def fault(path: str, code: str = "W-KEY", line: int = 1) -> Problem:
    """Return a problem of a file."""
    return Problem.of(code, "It is wrong.", Location(path, line, 1), "Mend it.")


def test_problems_stand_by_file_with_their_hints() -> None:
    """Place, severity, code and message on a line; below it what to do."""
    a, b = "content/posts/a.md", "content/posts/b.md"
    unknown = "Unknown task 'reviw'."
    ask = "Did you mean incidents/review?"
    assert told(
        Problem.of("E-VOCAB", unknown, Location(a, 6, 12), ask),
        Problem.of("H-WHY", "There is no 'why'.", Location(a, 1, 1), "One line: why?"),
        Problem.of("W-KEY", "The key 'colour' means nothing here.", Location(b, 3, 1)),
    ) == (
        "content/posts/a.md:6:12  error E-VOCAB  Unknown task 'reviw'.\n"
        "    Did you mean incidents/review?\n"
        "content/posts/a.md:1:1  hint H-WHY  There is no 'why'.\n"
        "    One line: why?\n"
        "\n"
        "content/posts/b.md:3:1  warning W-KEY  The key 'colour' means nothing here.\n"
    )


def test_nothing_wrong_is_nothing_said() -> None:
    """A sound hub has no list."""
    assert told() == ""


def test_severities_have_colours() -> None:
    """On a terminal, errors stand out."""
    assert "\x1b[31merror\x1b[0m" in as_text([fault("a.md", "E-YAML")], ".")


def test_a_file_with_very_many_problems_is_cut() -> None:
    """The first few of a file are shown, and the rest counted."""
    said = told(*(fault("a.md", line=n) for n in range(1, 101)))
    assert said.count("It is wrong.") == PROBLEMS_SHOWN_IN_FILE
    assert said.endswith("... and 80 more problems in this file\n")


def test_very_many_files_are_cut_and_errors_stay() -> None:
    """Of thousands of files the first are shown, those with errors before the others."""
    files = [fault(f"{n:04}.md") for n in range(3000)]
    said = told(*files, fault("zzzz.md", "E-YAML"))
    assert said.startswith("zzzz.md:1:1  error E-YAML  It is wrong.\n")
    assert said.count("It is wrong.") == FILES_SHOWN
    assert said.endswith(
        "... and 2,951 more problems in 2,951 more files. "
        "All of them: learnscape check --format json\n"
    )


def test_content_cannot_command_the_terminal() -> None:
    """Escape sequences in a title that a problem quotes are spelt out."""
    hostile = Problem.of("E-VOCAB", "Unknown task '\x1b[2J'.", Location("a.md", 1), "\x07")
    assert "\x1b" not in told(hostile)
    assert "\\x1b[2J" in told(hostile)
