"""Splits a body into blocks: markdown-it's block rules, asked only where they can apply.

markdown-it asks every rule at every line. Most rules begin with one of a few characters, so a line
is shown only to those that its first character allows; the order among them stays the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from markdown_it.parser_block import ParserBlock, RuleFuncBlockType
from markdown_it.ruler import Ruler

from learnscape_gen.content.markdown.block_state import BlockState
from learnscape_gen.content.markdown.paragraphs import paragraph

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.ruler import Rule
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

MAX_NESTING = 40
"""Levels of quotations and lists; what is deeper is shown as plain text."""

TOO_DEEP = "too deep"
"""The key in the environment of a parse for the first line that was nested too deep."""

_INDENTED_CODE = "code"
_FIRST_CHARACTERS = {
    "blockquote": ">",
    "fence": "`~",
    "footnote_def": "[",
    "heading": "#",
    "hr": "*-_",
    "html_block": "<",
    "list": "*+-0123456789",
    "reference": "[",
    _INDENTED_CODE: "",
}
"""The characters with which a rule begins; a rule that is not here may begin with any."""

_BEGINNINGS = {
    "fence": re.compile("```|~~~"),
    "hr": re.compile(r"([*_-])(?:[ \t]*\1){2}"),
    "list": re.compile(r"(?:[*+-]|[0-9]{1,9}[.)])(?![^ \t\n])"),
}
"""More of the beginning, for rules whose characters often begin a plain line."""


_Candidate: TypeAlias = "tuple[RuleFuncBlockType, re.Pattern[str] | None]"
"""A rule, and what a line must begin with for the rule to be asked."""


class BlockRuler(Ruler[RuleFuncBlockType]):
    """Holds the rules of a chain behind one that passes a line to those it may concern."""

    def __compile__(self) -> None:
        """Put one dispatching rule in the place of each chain."""
        super().__compile__()
        rules = [rule for rule in self.__rules__ if rule.enabled]
        self.__cache__ = {
            chain: [_dispatcher([rule for rule in rules if not chain or chain in rule.alt])]
            for chain in self.__cache__ or ()
        }


def _dispatcher(rules: list[Rule[RuleFuncBlockType]]) -> RuleFuncBlockType:
    """Return one rule that acts as these do, one after the other."""
    starts = [
        ((rule.fn, _BEGINNINGS.get(rule.name)), _FIRST_CHARACTERS.get(rule.name)) for rule in rules
    ]
    always = tuple(one for one, characters in starts if characters is None)
    candidates = {
        character: tuple(one for one, those in starts if those is None or character in those)
        for _, characters in starts
        for character in characters or ""
    }
    indented = tuple((rule.fn, None) for rule in rules if rule.name == _INDENTED_CODE)

    def dispatch(
        state: StateBlock,
        line: int,
        end: int,
        silent: bool,  # noqa: FBT001 - markdown-it-py calls it, with `silent` in its place
    ) -> bool:
        start = state.bMarks[line] + state.tShift[line]
        if state.sCount[line] - state.blkIndent > 3:  # noqa: PLR2004 - CommonMark's indented code
            tried: tuple[_Candidate, ...] = indented
        else:
            tried = candidates.get(state.src[start : start + 1], always)
        for rule, beginning in tried:
            fits = beginning is None or beginning.match(state.src, start)
            if fits and rule(state, line, end, silent):
                return True
        return False

    return dispatch


class BlockParser(ParserBlock):
    """A block parser with the dispatching ruler, that keeps what is nested too deep as text."""

    def __init__(self) -> None:
        super().__init__()
        rules = self.ruler.__rules__
        self.ruler = BlockRuler()
        self.ruler.__rules__ = rules
        self.ruler.at("paragraph", paragraph)

    def parse(
        self,
        src: str,
        md: MarkdownIt,
        env: EnvType,
        outTokens: list[Token],  # noqa: N803 - markdown-it's names
    ) -> list[Token]:
        """Split a body into blocks, and return their tokens."""
        if src:
            state = BlockState(src, md, env, outTokens)
            self.tokenize(state, state.line, state.lineMax)
        return outTokens

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803 - markdown-it's names
        """Split lines into blocks."""
        if state.level < MAX_NESTING:
            super().tokenize(state, startLine, endLine)
            return
        state.env.setdefault(TOO_DEEP, startLine)
        line = startLine
        while line < endLine and (state.sCount[line] >= state.blkIndent or state.isEmpty(line)):
            line += 1
        # A rule that opened a block expects its first line, at least, to be taken.
        state.line = max(line, startLine + 1)
        state.push("paragraph_open", "p", 1)
        text = state.push("inline", "", 0)
        lines = state.getLines(startLine, state.line, state.blkIndent, keepLastLF=False)
        text.content = lines.strip()
        text.map = [startLine, state.line]
        text.children = []
        state.push("paragraph_close", "p", -1)
