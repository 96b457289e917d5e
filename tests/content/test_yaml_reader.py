"""YAML as authors write it, and as attackers do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learnscape_gen.content.yaml_reader import MAX_REPEATED, read_yaml
from learnscape_gen.content.yaml_values import Entry, Mapping, Scalar, Sequence, Value
from learnscape_gen.diagnostics import Location, Problem

PATH = "a.md"


def read(text: str) -> Value:
    """Read YAML that is sound."""
    value = read_yaml(text, PATH, 2)
    assert not isinstance(value, Problem), value
    return value


def fault(text: str) -> Problem:
    """Read YAML that is not."""
    problem = read_yaml(text, PATH, 2)
    assert isinstance(problem, Problem), problem
    assert problem.hint
    return problem


def plain(value: Value) -> object:
    """Return a value without its places."""
    if isinstance(value, Scalar):
        return value.text
    if isinstance(value, Sequence):
        return [plain(item) for item in value.items]
    return {entry.key: plain(entry.value) for entry in value.entries}


def test_every_value_knows_its_place() -> None:
    """Lines count from where the document begins in its file, columns from 1."""
    assert read("a: 1\nb: [x, {c: y}]\n") == Mapping(
        (
            Entry("a", Scalar("1", "int", 2, 4), 2, 1),
            Entry(
                "b",
                Sequence(
                    (
                        Scalar("x", "str", 3, 5),
                        Mapping((Entry("c", Scalar("y", "str", 3, 12), 3, 9),), 3, 8),
                    ),
                    3,
                    4,
                ),
                3,
                1,
            ),
        ),
        2,
        1,
    )


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", "{}"])
def test_nothing_is_an_empty_mapping(text: str) -> None:
    """A document without a value holds no keys."""
    assert read(text) == Mapping((), 2, 1)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("words", "str"),
        ('"2026"', "str"),
        ("'yes'", "str"),
        ("!!str 2026", "str"),
        ("|\n  2026", "str"),
        ("2026", "int"),
        ("0x1F", "int"),
        ("12:30", "int"),
        ("1.5", "float"),
        (".nan", "float"),
        ("2026-11-02", "timestamp"),
        ("2026-11-02 09:30:00 +2", "timestamp"),
        ("yes", "bool"),
        ("Off", "bool"),
        ("~", "null"),
        ("null", "null"),
        ("", "null"),
    ],
)
def test_a_scalar_keeps_its_letters_and_its_kind(written: str, kind: str) -> None:
    """A number, a date or yes and no can be told apart from words, and still be words."""
    value = read(f"a: {written}")
    assert isinstance(value, Mapping)
    scalar = value.entries[0].value
    assert isinstance(scalar, Scalar)
    assert scalar.kind == kind
    assert scalar.text == written.removeprefix("!!str").removeprefix("|").strip().strip("\"'")


def test_aliases_used_honestly() -> None:
    """An anchored value may be used again, in whole or as the base of a mapping."""
    text = "base: &base {a: 1, b: 2}\nagain: *base\nown: {<<: *base, b: 3}\n"
    assert plain(read(f"{text}both: {{<<: [*base, {{c: 4}}]}}")) == {
        "base": {"a": "1", "b": "2"},
        "again": {"a": "1", "b": "2"},
        "own": {"b": "3", "a": "1"},
        "both": {"a": "1", "b": "2", "c": "4"},
    }


def test_repeated_keys_are_kept() -> None:
    """Whoever asks for a key can tell that it stands twice."""
    value = read("a: 1\na: 2")
    assert isinstance(value, Mapping)
    assert [(entry.key, entry.line) for entry in value.entries] == [("a", 2), ("a", 3)]


def test_control_characters_never_come_through() -> None:
    """They are spaces when written, and gone when they come from an escape."""
    assert plain(read('a: x\x0by\nb: "x\\by\\0"\nc: x\x85y')) == {"a": "x y", "b": "xy", "c": "x y"}


def test_lines_are_counted_as_editors_count_them() -> None:
    """Unicode's other line separators do not make a line."""
    assert fault("a: x\u2028y\u2029z\x85\nb: @").location == Location(PATH, 3, 4)


def test_columns_count_letters() -> None:
    """A letter is one column, whatever it takes in bytes."""
    assert fault("事后🎉: @").location == Location(PATH, 2, 6)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: &a [" + "x," * 49 + "]\n" + "b: [" + "*a," * (MAX_REPEATED // 50 + 1) + "]", 3, 605),
        (
            "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
            + "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)),
            6,
            10,
        ),
        ("a: " + "[" * 600, 2, 19),
        ("".join(" " * n + "a:\n" for n in range(200)), 18, 17),
        ("- " * 30_000, 2, 33),
        ("a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 99)), 17, 12),
    ],
    ids=["repeats", "bomb", "flow", "block", "dashes", "chain"],
)
def test_what_grows_without_end(text: str, line: int, column: int) -> None:
    """Alias bombs and deep nesting end early, at the place that goes too far."""
    problem = fault(text)
    assert problem.code == "E-YAML-LIMIT"
    assert problem.location == Location(PATH, line, column)


def test_brackets_without_end() -> None:
    """Where libyaml meets its own bound first, it is told as ours is."""
    problem = fault("a: " + "[" * 60_000)
    assert (problem.code, problem.location.line) == ("E-YAML-LIMIT", 2)
    assert "nest" in problem.message


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ("a: *b", 2, 4, "'*b' refers to nothing"),
        ("a: &a [*a]", 2, 8, "'*a' refers to nothing"),
        ("a: 1\nb: !custom x", 3, 4, "'!custom'"),
        ("a: !!python/object:os.system {}", 2, 4, "'!!python/object:os.system'"),
        ("a: !!binary aGk=", 2, 4, "'!!binary'"),
        ("a: {{ title }}", 2, 5, "A key of the front matter is a list or a mapping"),
        ("? [a, b]\n: c", 2, 3, "A key of the front matter is a list or a mapping"),
        ("a: 1\n--- b", 3, 1, "a second YAML document"),
    ],
)
def test_what_means_nothing_here(text: str, line: int, column: int, said: str) -> None:
    """Sound YAML that front matter has no use for is told at its place."""
    problem = fault(text)
    assert problem.code == "E-YAML"
    assert said in problem.message
    assert problem.location == Location(PATH, line, column)


def test_a_key_may_be_anything_scalar() -> None:
    """Numbers, yes and null are keys as written."""
    assert plain(read("1: a\nyes: b\nnull: c\n'<<': d\n<<: e")) == {
        "1": "a",
        "yes": "b",
        "null": "c",
        "<<": "d",
    }


NEAR_YAML = st.text(st.sampled_from("ab:-,[]{}'\"#&*!|>%@?<=\\ \n\t~0é🎉\x00\x85\u2028\ufeff\r"))


@settings(deadline=None)
@given(st.text() | NEAR_YAML)
def test_any_text_gives_a_value_or_a_problem(text: str) -> None:
    """No text fails, and a problem lies within the text."""
    value = read_yaml(text, PATH, 1)
    if isinstance(value, Problem):
        assert 1 <= value.location.line <= text.count("\n") + 1
        assert value.location.column >= 1
