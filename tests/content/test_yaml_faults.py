"""The slips that authors make in YAML: each is told where it is, with what to type."""

from __future__ import annotations

import pytest

from learnscape_gen.content.yaml_faults import quoted
from learnscape_gen.content.yaml_reader import read_yaml
from learnscape_gen.diagnostics import Location, Problem


@pytest.mark.parametrize(
    ("text", "line", "column", "hint"),
    [
        ("title: Work: a guide", 2, 12, 'title: "Work: a guide"'),
        ('title: He said: "x"', 2, 15, "title: 'He said: \"x\"'"),
        ("type: formal\ntitle: @home", 3, 8, 'title: "@home"'),
        ("title: `code`", 2, 8, 'title: "`code`"'),
        ("title: 100 %\nwhy: % of us", 3, 6, 'why: "% of us"'),
        ("title: **bold** words", 2, 9, 'title: "**bold** words"'),
        ("title: 'it's here'", 2, 12, 'title: "it\'s here"'),
        ('title: "a" b', 2, 12, "title: 'a\" b'"),
        ("title: [WIP] words", 2, 14, 'title: "[WIP] words"'),
        ('title: "C:\\q"', 2, 11, "title: 'C:\\q'"),
        ('title: "open\ntype: formal\ndate: 2026-11-02\n', 2, 8, "Close the quote that begins"),
        ("title: 'open\n", 2, 8, "Close the quote that begins"),
        ('title: "open\nwhy: "because"\n', 3, 7, "Close the quote above."),
        ("title: x\ntags: [a, b\ndate: 2026-11-02\n", 3, 7, "Write a list as [one, two]"),
        ("title: x\ntags: [a, b\n", 3, 7, "Write a list as [one, two]"),
        ("title: x\ntags: [a,\n", 3, 7, "Write a list as [one, two]"),
        ("facts: {designated: no\ntype: formal\n", 2, 8, "{key: value}"),
        ("tags: [a,, b]", 2, 10, "Write a list as [one, two]"),
        ("title: x\njust words\ntype: formal", 3, 1, "a colon and a space"),
        ("title: x\ntype:formal\n", 3, 1, "a colon and a space"),
        ("title: x\n  type: formal\n", 3, 7, "in the same column"),
        ("tags:\n  - a\n - b\n", 4, 2, "in the same column"),
        ("facts:\n\tdesignated: no\n", 3, 1, "Indent with spaces"),
        ("title: x\n\ttype: formal\n", 3, 1, "Indent with spaces"),
        ("@\n", 2, 1, "Write a key, a colon and a space"),
    ],
)
def test_a_slip_and_its_cure(text: str, line: int, column: int, hint: str) -> None:
    """A slip is told at its line and column; what is never closed, where it opens."""
    problem = read_yaml(text, "a.md", 2)
    assert isinstance(problem, Problem)
    assert problem.code == "E-YAML"
    assert problem.location == Location("a.md", line, column)
    assert hint in problem.hint


@pytest.mark.parametrize("text", ["Work: a guide", 'He said: "x"', "C:\\q", "a 'b' \"c\" \\"])
def test_the_quotes_of_a_hint_are_right(text: str) -> None:
    """Typing what the hint says keeps the words as they are."""
    value = read_yaml(quoted(text), "a.md", 2)
    assert getattr(value, "text", value) == text


def test_long_lines_are_shortened() -> None:
    """A hint does not repeat a whole page."""
    problem = read_yaml("title: @" + "x" * 5000, "a.md", 2)
    assert isinstance(problem, Problem)
    assert len(problem.hint) < 200
