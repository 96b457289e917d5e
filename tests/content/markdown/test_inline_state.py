"""The state of parsing a text, as markdown-it's own has it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from learnscape_gen.content.markdown.inline_state import InlineState

MD = MarkdownIt("commonmark")


@given(st.text("*_ab .\n\t(é“\u00a0中€", max_size=4), st.text("*_ab .(é“\u00a0", max_size=4))
def test_markers_open_and_close_as_for_markdown_it(before: str, after: str) -> None:
    """What stands beside a run of markers says what it can do."""
    text = f"{before}*{after}"
    ours, theirs = InlineState(text, MD, {}, []), StateInline(text, MD, {}, [])
    for splits in (False, True):
        assert ours.scanDelims(len(before), splits) == theirs.scanDelims(len(before), splits)


def test_pending_text_becomes_a_token() -> None:
    """Text that was noted in pieces stands in one token before the next."""
    state = InlineState("ab*", MD, {}, [])
    state.append_pending("a")
    state.append_pending("b")
    assert state.pending == "ab"
    state.push("hardbreak", "br", 0)
    assert [(token.type, token.content) for token in state.tokens] == [
        ("text", "ab"),
        ("hardbreak", ""),
    ]
    assert state.pending == ""


def test_a_rule_may_change_what_is_pending() -> None:
    """Rules take spaces off its end."""
    state = InlineState("a", MD, {}, [])
    state.append_pending("a ")
    state.pending = state.pending[:-1]
    assert state.pending == "a"
