"""Front matter written from JSON."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.front_matter import FrontMatter, split_front_matter
from learnscape_gen.exporters.content_file import plain
from learnscape_gen.importers.yaml_front_matter import UnfitValueError, yaml_front_matter

KEYS = st.text(min_size=1, max_size=12).filter(str.strip)
WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff")
)
NUMBERS = st.integers(0, 999_999_999)


def read(text: str) -> dict[str, Any]:
    """Return front matter as it is exported."""
    found = split_front_matter(text, "x.md")
    assert isinstance(found, FrontMatter), found
    value = plain(found.mapping)
    assert isinstance(value, dict)
    return value


@given(
    st.dictionaries(
        st.sampled_from(["title", "tags", "facts", "source", "why"]),
        st.recursive(
            WORDS
            | NUMBERS
            | st.sampled_from(["no", "~", "2026-11-02", "1.10", "null", "- x", "a: b"]),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(st.sampled_from(["name", "url", "on"]), inner, max_size=3)
            ),
            max_leaves=6,
        ),
    )
)
def test_values_come_back(values: dict[str, Any]) -> None:
    """Words letter for letter, numbers as numbers, lists and mappings as they were."""
    assert read(yaml_front_matter(values)) == values


@given(st.dictionaries(KEYS, st.none() | st.booleans() | st.floats() | st.text()))
def test_values_of_strangers_can_be_read(values: dict[str, Any]) -> None:
    """Whatever stands in them, it is front matter."""
    split = split_front_matter(yaml_front_matter(values), "x.md")
    assert isinstance(split, FrontMatter)
    assert len(split.mapping.entries) == len(values)


def test_what_nests_too_deep_is_told() -> None:
    """No front matter does."""
    value: Any = "x"
    for _ in range(20):
        value = [value]
    with pytest.raises(UnfitValueError):
        yaml_front_matter({"tags": value})


def test_it_looks_as_people_write_it() -> None:
    """Words without quotes where that is safe."""
    assert yaml_front_matter(
        {"title": "Ask how", "date": "2026-11-02", "minutes": 5, "tags": ["a, b", "c"], "why": None}
    ) == (
        '---\ntitle: Ask how\ndate: 2026-11-02\nminutes: 5\ntags: ["a, b", c]\nwhy:\n---\n'
    )  # fmt: skip
