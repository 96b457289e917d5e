"""Light tokens are tokens."""

from __future__ import annotations

import pytest
from markdown_it.token import Token

from learnscape_gen.content.markdown.tokens import LightToken


def test_a_light_token_has_what_a_token_has() -> None:
    """Every field has its first value."""
    assert LightToken("text", "", 0).as_dict() == Token("text", "", 0).as_dict()


def test_tokens_share_nothing() -> None:
    """What one holds, another does not."""
    one, other = LightToken("a", "", 0), LightToken("b", "", 0)
    one.attrSet("href", "#")
    one.meta["begin"] = 3
    one.content = "c"
    assert (other.attrs, other.meta, other.content) == ({}, {}, "")
    assert (one.attrs, one.meta, one.content) == ({"href": "#"}, {"begin": 3}, "c")


def test_a_token_has_nothing_else() -> None:
    """A slip in a name is no empty dictionary."""
    with pytest.raises(AttributeError):
        getattr(LightToken("a", "", 0), "attributes")  # noqa: B009 - mypy knows that it is not there
