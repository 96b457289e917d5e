"""Plain front matter is read without a parser, and just as the parser reads it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.yaml_plain import plain_mapping
from learnscape_gen.content.yaml_reader import parsed_yaml, read_yaml

PATH = "content/file.md"

LINES = [
    "title: Postmortem culture",
    "title: 2024",
    "date: 2026-11-02",
    "draft: yes",
    "url: https://example.org/a?b=c",
    "why: It's “so”, isn't it?  Yes! (I think)",
    'claim: "80 %: so # many"',
    "claim: 'a \"b\"'",
    'note: ""',
    "work_task:   incidents/review",
    "tags: [a, 2024,no]",
    "tags: []",
    "minutes: 25 min",
    "Social-Tool: é ß 中文",
]
PLAIN = st.lists(st.sampled_from(LINES), min_size=1).map(lambda lines: "\n".join([*lines, ""]))

PIECES = [
    *("a", "key", "b c", "yes", "null", "1", "1.5", "2024-01-02", "12:30", "x-y", "é", "“", "/"),
    *(": ", ": ", ": ", ":", " ", "  ", "\n", "\n", "#", " #", "-", "- ", "? ", "!", "!!str ", "."),
    *("*a", "&a ", "|", ">", "%", "@", "`", '"', '"', "'", "'", "\\", ",", ", ", "[", "]", "{"),
    *("}", "---", "...", "\t", "\ufeff", "\u2028", "\x85", "\xa0", "~", "=", "<<", "[a, b]"),
]
ANY = st.lists(st.sampled_from(PIECES), max_size=20).map("".join)


@given(PLAIN)
def test_plain_lines_need_no_parser(text: str) -> None:
    """Values, kinds and places are those that libyaml gives."""
    plain = plain_mapping(text, 2)
    assert plain is not None
    assert plain == parsed_yaml(text, PATH, 2)


@given(st.one_of(ANY, ANY.map(lambda text: f"key: {text}\n"), st.tuples(PLAIN, ANY).map("".join)))
def test_whatever_is_read_is_read_as_the_parser_reads_it(text: str) -> None:
    """A text that is only nearly plain never means something else."""
    assert read_yaml(text, PATH, 2) == parsed_yaml(text, PATH, 2)


@given(st.text(st.characters(blacklist_categories=["Cs"]), min_size=1))
def test_values_of_every_script(value: str) -> None:
    """Nor does any character."""
    for text in (
        f"key: {value}\n",
        f"key: a {value} b\n",
        f'key: "{value}"\n',
        f"key: [{value}]\n",
    ):
        assert read_yaml(text, PATH, 2) == parsed_yaml(text, PATH, 2)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a: b",
        "a:\n",
        "a: b # c\n",
        "a: b: c\n",
        "a: b:\n",
        "a: b\n  c\n",
        " a: b\n",
        "a: &x b\n",
        "a: *x\n",
        'a: "b\\n"\n',
        "a: 'b''c'\n",
        "a: {b: c}\n",
        "a: [b: c]\n",
        "a: [b\n",
        "a: b \n",
        "# a\n",
        "<<: a\n",
        "a: |\n",
        "a: -1\n",
    ],
)
def test_the_rest_is_left_to_the_parser(text: str) -> None:
    """What needs a parser is not guessed."""
    assert plain_mapping(text, 2) is None
