"""Front matter and body, split as authors write them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learnscape_gen.content.front_matter import (
    MAX_FRONT_MATTER,
    FrontMatter,
    split_front_matter,
)
from learnscape_gen.diagnostics import Location, Problem

PATH = "content/posts/a.md"


def split(text: str) -> FrontMatter:
    """Split a file that is sound."""
    front = split_front_matter(text, PATH)
    assert isinstance(front, FrontMatter), front
    return front


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        ("---\ntitle: x\n---\nBody\n", "Body\n", 4),
        ("---  \ntitle: x\n---\t\nBody\n", "Body\n", 4),
        ("---\ntitle: x\n...\nBody\n", "Body\n", 4),
        ("\n\n---\ntitle: x\n---\nBody\n", "Body\n", 6),
        ("  ---\ntitle: x\n---\nBody\n", "Body\n", 4),
        ("---\ntitle: x\n---", "", 4),
        ("---\ntitle: x\n---\n", "", 4),
        ("---\n---\nBody", "Body", 3),
        ("---\n\n# none\n---\nBody", "Body", 5),
        ("---\ntitle: x\n---\n\nBody\n---\n\nMore\n---\n", "\nBody\n---\n\nMore\n---\n", 4),
        ("---\ntitle: x\nwhy: |\n  ---\n  y\n---\nBody", "Body", 7),
        ("---\ntitle: ---x\n----: y\n---\nBody", "Body", 5),
    ],
)
def test_where_the_body_begins(text: str, body: str, line: int) -> None:
    """The body is all below the closing line, and knows its line in the file."""
    front = split(text)
    assert (front.body, front.body_line) == (body, line)
    assert front.problems == ()


def test_keys_know_their_line_in_the_file() -> None:
    """Blank lines above the front matter are counted."""
    [entry] = split("\n\n---\n\ntitle: x\n---\n").mapping.entries
    assert (entry.key, entry.line, entry.column) == ("title", 5, 1)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("", "E-FRONT-MATTER-MISSING", 1, 1),
        ("# A heading\n\nBody\n", "E-FRONT-MATTER-MISSING", 1, 1),
        ("\n\nBody\n", "E-FRONT-MATTER-MISSING", 3, 1),
        ("----\ntitle: x\n---\n", "E-FRONT-MATTER-MISSING", 1, 1),
        ("+++\ntitle = 'x'\n+++\n", "E-FRONT-MATTER-MISSING", 1, 1),
        ('{"title": "x"}\n', "E-FRONT-MATTER-MISSING", 1, 1),
        ("---", "E-FRONT-MATTER-UNCLOSED", 1, 1),
        ("---\ntitle: x\n", "E-FRONT-MATTER-UNCLOSED", 1, 1),
        ("\n---\ntitle: x\n\nBody\n --- \n", "E-FRONT-MATTER-UNCLOSED", 2, 1),
        ("---\njust words\n---\n", "E-FRONT-MATTER-SHAPE", 2, 1),
        ("---\n- a\n- b\n---\n", "E-FRONT-MATTER-SHAPE", 2, 1),
        ("\n---\n\n2026\n---\n", "E-FRONT-MATTER-SHAPE", 4, 1),
        ("---\na: 1\nb: c: d\n---\n", "E-YAML", 3, 5),
        ("\n---\na: 1\nb: 'c\n---\n", "E-YAML", 4, 4),
        ("---\na: " + "[" * 20 + "\n---\n", "E-YAML-LIMIT", 2, 19),
        ("\n---\n" + "#" * MAX_FRONT_MATTER + "\n---\n", "E-YAML-LIMIT", 2, 1),
    ],
)
def test_what_can_not_be_split(text: str, code: str, line: int, column: int) -> None:
    """Each way of getting it wrong has its own problem, at its place, with what to type."""
    problem = split_front_matter(text, PATH)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.location) == (code, Location(PATH, line, column))
    assert problem.hint


def test_another_kind_of_front_matter_is_named() -> None:
    """Whoever comes from another generator is told what is read here."""
    problem = split_front_matter("+++\ntitle = 'x'\n+++\n", PATH)
    assert isinstance(problem, Problem)
    assert "TOML or JSON" in problem.message


def test_control_characters_are_a_warning() -> None:
    """The front matter is read, and the first of them is told at its place."""
    front = split("---\ntitle: a\x0bb\ntags: [\x07x]\n---\nBody")
    [problem] = front.problems
    assert (problem.code, problem.location) == ("W-CONTROL", Location(PATH, 2, 9))
    assert "U+000B" in problem.message
    assert [getattr(entry.value, "text", "") for entry in front.mapping.entries] == ["a b", ""]


BLOCKS = st.sampled_from(
    ["---\n", "...\n", "title: x\n", "\n", "--- \n", "body\n", "---", " ", "a"]
)


@settings(deadline=None)
@given(st.lists(BLOCKS).map("".join) | st.text().map("---\n{}\n---\nBody".format))
def test_no_text_is_lost(text: str) -> None:
    """The body is the end of the file, and begins at its line; a problem lies within the file."""
    front = split_front_matter(text, PATH)
    if isinstance(front, Problem):
        assert 1 <= front.location.line <= text.count("\n") + 1
    else:
        assert text.endswith(front.body)
        before = text.removesuffix(front.body) if front.body else text
        assert front.body_line == before.count("\n") + (1 if before.endswith("\n") else 2)


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Zl", "Zp", "Zs"]), min_size=1))
def test_any_text_in_quotes_survives(text: str) -> None:
    """A title in single quotes comes out letter for letter."""
    written = text.replace("'", "''")
    [entry] = split(f"---\ntitle: '{written}'\n---\n").mapping.entries
    assert getattr(entry.value, "text", "") == text
