"""Text in YAML and TOML comes back as it was."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from learnscape_gen.content.markdown.characters import without_forbidden
from learnscape_gen.content.quoting import quoted, yaml_value, yaml_values
from learnscape_gen.content.yaml_reader import read_yaml
from learnscape_gen.content.yaml_values import Mapping, Scalar, Sequence


def read_back(written: str) -> Scalar | Sequence:
    """Return the value of `key: <written>`."""
    document = read_yaml(f"key: {written}\n", "x.md", 1)
    assert isinstance(document, Mapping), document
    value = document.entries[0].value
    assert isinstance(value, Scalar | Sequence)
    return value


@settings(deadline=None)
@given(st.text())
@example("\ufeff")
@example("\x85\u2028\u2029")
@example("\ufffe🎉\x00")
def test_a_toml_string_comes_back(text: str) -> None:
    """Any text can be a value of learnscape.toml."""
    assert tomllib.loads(f"title = {quoted(text)}") == {"title": text}


@settings(deadline=None)
@given(st.text())
@example('12: "x" #y')
@example("- a list?")
@example("yes")
@example("null")
@example("2024-01-01")
@example("1e3")
@example("http://x:")
@example("http://x#")
@example("Why?")
@example("Ends with a space ")
@example("{{ template }}")
@example("a\u00a0b")
@example("👩‍👩‍👧")
def test_a_yaml_value_comes_back_as_text(text: str) -> None:
    """Any text can be a value of front matter, and YAML never takes it for something else."""
    value = read_back(yaml_value(text))
    assert isinstance(value, Scalar)
    assert (value.text, value.kind) == (without_forbidden(text), "str")


@settings(deadline=None)
@given(st.lists(st.text(min_size=1), min_size=2))
def test_a_yaml_list_comes_back(texts: list[str]) -> None:
    """Several values stand in a list."""
    value = read_back(yaml_values(texts))
    assert isinstance(value, Sequence)
    read = [item.text for item in value.items if isinstance(item, Scalar)]
    assert read == [without_forbidden(text) for text in texts]


@pytest.mark.parametrize(
    "text",
    ["Postmortem culture", "Why (and how)?", "Maker's Schedule", "https://x.org/a?b=c#d", "复盘"],
)
def test_plain_words_need_no_quotes(text: str) -> None:
    """Front matter stays readable."""
    assert yaml_value(text) == text


def test_a_broken_argument_becomes_text() -> None:
    """Half a surrogate pair, which no file can hold, is replaced."""
    assert quoted("a\udcffb") == '"a\ufffdb"'
