"""Code written as Markdown is read as that code again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.content.markdown.engine import parse
from learnscape_gen.content.markdown.features import features_of
from learnscape_gen.content.markdown.written_code import code_in_line, fenced


@pytest.mark.parametrize(
    ("text", "written"),
    [("", ""), ("a", "`a`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), ("a``", "``` a`` ```")],
)
def test_code_in_a_line(text: str, written: str) -> None:
    """Its marks do not run together with what stands in it."""
    assert code_in_line(text) == written


@given(code=st.lists(st.text("`~ab", min_size=1)).map("\n".join))
def test_code_between_fences(code: str) -> None:
    """Whatever fences stand in it."""
    text = fenced(code, "text")
    ((token, *more), _) = parse(text, features_of(text, html=False))
    assert (token.type, token.info, token.content) == ("fence", "text", f"{code}\n")
    assert more == []
