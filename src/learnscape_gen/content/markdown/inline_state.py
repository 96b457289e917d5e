"""What markdown-it's inline rules work on, where asking and noting cost less."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned

from learnscape_gen.content.markdown.tokens import LightToken

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

    Nesting = Literal[-1, 0, 1]
    Side = Literal["word", "space", "mark"]


class InlineState(StateInline):
    """The state of parsing one text, with light tokens."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        self._pieces: list[str] = []
        super().__init__(src, md, env, tokens)

    @property
    def pending(self) -> str:
        """The text that no token holds yet."""
        pieces = self._pieces
        if len(pieces) > 1:
            pieces[:] = ["".join(pieces)]
        return pieces[0] if pieces else ""

    @pending.setter
    def pending(self, text: str) -> None:
        self._pieces = [text] if text else []

    @property
    def has_delimiters(self) -> bool:
        """Tell whether there are markers to be paired."""
        return bool(self.delimiters) or any(
            noted and noted["delimiters"] for noted in self.tokens_meta
        )

    def append_pending(self, text: str) -> None:
        """Add a text, which is not empty, to what is pending."""
        self._pieces.append(text)

    def pushPending(self) -> Token:  # noqa: N802 - markdown-it's name
        """Make a token of the pending text."""
        token = LightToken("text", "", 0)
        token.content = self.pending
        token.level = self.pendingLevel
        self.tokens.append(token)
        self._pieces = []
        return token

    def push(self, ttype: str, tag: str, nesting: Nesting) -> Token:
        """Add a token, behind one of the pending text."""
        if self._pieces:
            self.pushPending()
        token = LightToken(ttype, tag, nesting)
        noted = None
        if nesting < 0:
            self.level -= 1
            self.delimiters = self._prev_delimiters.pop()
        token.level = self.level
        if nesting > 0:
            self.level += 1
            self._prev_delimiters.append(self.delimiters)
            self.delimiters = []
            noted = {"delimiters": self.delimiters}
        self.pendingLevel = self.level
        self.tokens.append(token)
        self.tokens_meta.append(noted)
        return token

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803, FBT001 - markdown-it's names
        """Return whether a run of markers can open and close emphasis, and how long it is."""
        text, end, marker = self.src, start + 1, self.src[start]
        while end < self.posMax and text[end] == marker:
            end += 1
        before = _side(text[start - 1]) if start else "space"
        after = _side(text[end]) if end < self.posMax else "space"
        opens = after == "word" or (after == "mark" and before != "word")
        closes = before == "word" or (before == "mark" and after != "word")
        return Scanned(
            opens and (canSplitWord or not closes or before == "mark"),
            closes and (canSplitWord or not opens or after == "mark"),
            end - start,
        )


@lru_cache(maxsize=1024)
def _side(char: str) -> Side:
    """Return what CommonMark sees in a character beside a run of markers."""
    if isWhiteSpace(ord(char)):
        return "space"
    return "mark" if isMdAsciiPunct(ord(char)) or isPunctChar(char) else "word"
