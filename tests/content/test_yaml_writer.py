"""What is written as YAML is read as the same, and by people, too."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.yaml_writer import yaml_text

LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"])
"""All but line breaks and other controls, of which titles and settings are free."""
VALUES = st.recursive(
    st.text(LETTERS) | st.booleans() | st.integers(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("abc", min_size=1), inner),
    max_leaves=9,
)


@given(st.dictionaries(st.text("abc", min_size=1), VALUES))
def test_it_comes_back(value: dict[str, object]) -> None:
    """With all words as words: a "no" in quotes, and keys in their order."""
    read = yaml.safe_load(yaml_text(value))
    assert read == value
    assert [*read] == [*value]


def test_what_stands_twice_is_written_twice() -> None:
    """Nothing points elsewhere in the file."""
    once = {"a": "no"}
    assert yaml_text({"x": once, "y": [once]}) == "x:\n  a: 'no'\ny:\n- a: 'no'\n"
