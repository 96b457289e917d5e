"""What markdown-it's block rules work on: all lines found at once, and light tokens."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from markdown_it.rules_block import StateBlock

from learnscape_gen.content.markdown.tokens import LightToken

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

    Nesting = Literal[-1, 0, 1]

_TAB = 4


class BlockState(StateBlock):
    """The state of splitting one body into blocks.

    markdown-it looks at the beginning of each line character by character; so it is given no text,
    and what it would have noted of the lines is noted here.
    """

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__("", md, env, tokens)
        self.src = src
        lines = src.split("\n")
        if not lines[-1].strip(" \t"):
            lines.pop()
        begins = list(accumulate([len(line) + 1 for line in lines], initial=0))
        indents = [len(line) - len(line.lstrip(" \t")) for line in lines]
        # The last entry of each is that of no line: rules may look one line too far.
        self.bMarks = [*begins[:-1], len(src)]
        self.eMarks = [*(begin - 1 for begin in begins[1:]), len(src)]
        self.tShift = [*indents, 0]
        self.sCount = [*map(_columns, lines, indents), 0] if "\t" in src else [*indents, 0]
        self.bsCount = [0] * (len(lines) + 1)
        self.lineMax = len(lines)

    def push(self, ttype: str, tag: str, nesting: Nesting) -> Token:
        """Add a token."""
        token = LightToken(ttype, tag, nesting)
        token.block = True
        if nesting < 0:
            self.level -= 1
        token.level = self.level
        if nesting > 0:
            self.level += 1
        self.tokens.append(token)
        return token


def _columns(line: str, indent: int) -> int:
    """Return how far a line is indented when each tab leads to the next multiple of four."""
    columns = 0
    for character in line[:indent]:
        columns += _TAB - columns % _TAB if character == "\t" else 1
    return columns
