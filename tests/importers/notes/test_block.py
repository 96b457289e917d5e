"""Front matter in three forms, and what only looks like some."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.importers.notes.block import block_of


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: A note\ndate: 2024-05-01\ndraft: true\ntags: [a, 1]\nin: {x: y}\n---\nBody\n",
        (
            '+++\ntitle = "A note"\ndate = 2024-05-01\ndraft = true\ntags = ["a", 1]\n'
            '[in]\nx = "y"\n+++\nBody\n'
        ),
        (
            '{"title": "A note", "date": "2024-05-01", "draft": true,\n'
            '"tags": ["a", 1], "in": {"x": "y"}}\nBody\n'
        ),
    ],
)
def test_three_forms_say_the_same(text: str) -> None:
    """Values are texts, lists and tables."""
    block = block_of(text, "a.md")
    assert block.values == {
        "title": "A note",
        "date": "2024-05-01",
        "draft": "true",
        "tags": ["a", "1"],
        "in": {"x": "y"},
    }
    assert (block.body, block.fault, block.is_there) == ("Body\n", "", True)


@pytest.mark.parametrize(
    "text",
    [
        "Body\n",
        "---\nnever closed\n",
        "---\nJust words between lines.\n---\nMore.\n",
        "{{< shortcode >}}\n",
        "{not json}\n",
        "+++ plus\n",
        "---\n" + "a: b\n" * 20_000 + "---\n",
    ],
)
def test_what_is_none(text: str) -> None:
    """It stays in the body."""
    block = block_of(text, "a.md")
    assert (block.values, block.body, block.is_there) == ({}, text, False)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("---\ntitle: 'It's'\n---\nBody\n", "```yaml\ntitle: 'It's'\n```\n\nBody\n"),
        ("---\na: !ruby/object x\n---\nBody\n", "```yaml\na: !ruby/object x\n```\n\nBody\n"),
        ("+++\na = \n+++\nBody\n", "```toml\na =\n```\n\nBody\n"),
        ("---\na: &a [b\n```\n---\nBody\n", "````yaml\na: &a [b\n```\n````\n\nBody\n"),
    ],
)
def test_what_is_broken_is_text(text: str, shown: str) -> None:
    """As code, so that Markdown makes nothing else of it; with the reason."""
    block = block_of(text, "a.md")
    assert block.body == shown
    assert block.fault


def test_bombs_end_early() -> None:
    """Aliases of aliases, nesting without an end, and a key of very many parts."""
    lines = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
    assert block_of(f"---\na0: &a0 x\n{lines}---\n", "a.md").fault
    assert block_of(f"+++\na = {'[' * 9000}{']' * 9000}\n+++\n", "a.md").fault
    assert block_of(f"+++\n{'a.' * 30_000}a = 1\n+++\n", "a.md").fault
    deep = f'{{"a": {"[" * 9000}{"]" * 9000}}}\n'
    assert block_of(deep, "a.md").body == deep


@given(
    st.text(alphabet="-+{}[]:\"'\n ab=#&*!|>1", max_size=60), st.sampled_from(["---", "+++", "{"])
)
def test_any_text(text: str, begin: str) -> None:
    """Nothing fails, and nothing is lost where nothing was read."""
    whole = f"{begin}\n{text}\n{begin}\n"
    block = block_of(whole, "a.md")
    assert block.is_there or block.body == whole
