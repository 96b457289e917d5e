"""The rule for paragraphs, which takes most lines of a body: markdown-it's, with fewer calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.common.utils import mdTrim

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_CODE_INDENT = 4
_LOOK_ONLY = True
"""A rule is asked whether it applies, and writes nothing."""


def paragraph(state: StateBlock, first: int, _: int, silent: bool) -> bool:  # noqa: FBT001, ARG001 - markdown-it's way
    """Read lines up to an empty one, or one with which another block begins."""
    (begins_block,) = state.md.block.ruler.getRules("paragraph")
    outer, state.parentType = state.parentType, "paragraph"
    line, end = first + 1, state.lineMax
    deepest = state.blkIndent + _CODE_INDENT
    while line < end and state.bMarks[line] + state.tShift[line] < state.eMarks[line]:
        # A line that is indented like code goes on; so does one with less than no indent, which a
        # quotation has looked at before.
        if 0 <= state.sCount[line] < deepest and begins_block(state, line, end, _LOOK_ONLY):
            break
        line += 1
    state.line = line
    state.push("paragraph_open", "p", 1).map = [first, line]
    text = state.push("inline", "", 0)
    text.content = mdTrim(_text(state, first, line))
    text.map = [first, line]
    text.children = []
    state.push("paragraph_close", "p", -1)
    state.parentType = outer
    return True


def _text(state: StateBlock, first: int, end: int) -> str:
    """Return lines without what the blocks around them put at their beginnings."""
    if state.level:
        return state.getLines(first, end, state.blkIndent, keepLastLF=False)
    return state.src[state.bMarks[first] : state.eMarks[end - 1]]
