"""Text inside blocks: where parsing is needed, and where markup begins."""

from __future__ import annotations

import pytest

from learnscape_gen.content.markdown.engine import engine_for
from learnscape_gen.content.markdown.features import Features
from learnscape_gen.content.markdown.inline_parser import begin_of

PARSER = engine_for(Features()).inline


@pytest.mark.parametrize(
    "text", ["a", "a - b: c!", "a\nb", "snake_case", "2 ^ 3", "{{ a }}", "a@b.c"]
)
def test_plain(text: str) -> None:
    """Most texts have no markup and are not parsed."""
    assert PARSER.is_plain(text)


@pytest.mark.parametrize(
    "text", ["*a*", "_a_", "a__b", "`a`", "[a]", "![a]", "^[a]", "&lt;", "a  \nb", "\\a"]
)
def test_not_plain(text: str) -> None:
    """What may be markup is parsed."""
    assert not PARSER.is_plain(text)


def test_addresses_are_markup_where_they_are_looked_for() -> None:
    """A parser for bare addresses stops at them."""
    assert not engine_for(Features(addresses=True)).inline.is_plain("see www.example.org")


def test_begin() -> None:
    """A link knows where it begins, also behind other markup and in a nested text."""
    tokens = PARSER.parse("*a* b [c](d) ![e](f)", engine_for(Features()), {}, [])
    begins = [begin_of(token) for token in tokens if token.type in ("link_open", "image")]
    assert begins == [6, 13]
