"""The lines of a body, as markdown-it's own state has them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from learnscape_gen.content.markdown.block_state import BlockState

MD = MarkdownIt("commonmark")


@given(
    st.lists(st.sampled_from(["a", "b c", " ", "\t", "\n", "\n", "> "]), min_size=1).map("".join)
)
def test_lines_are_those_of_markdown_it(text: str) -> None:
    """Where each line begins and ends and how far it is indented is found all the same."""
    ours, theirs = BlockState(text, MD, {}, []), StateBlock(text, MD, {}, [])
    for name in ("src", "bMarks", "eMarks", "tShift", "sCount", "bsCount", "lineMax"):
        assert getattr(ours, name) == getattr(theirs, name), name
