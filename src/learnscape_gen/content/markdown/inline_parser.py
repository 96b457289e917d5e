"""Parses the text inside blocks: markdown-it's inline rules, asked only where they can apply.

markdown-it stops at every character that some plugin might want, and asks every rule there. Here
each rule names the characters it begins with, and all text up to the next of them is taken at once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.parser_inline import ParserInline

from learnscape_gen.content.markdown import bare_addresses
from learnscape_gen.content.markdown.block_parser import MAX_NESTING
from learnscape_gen.content.markdown.inline_state import InlineState
from learnscape_gen.content.markdown.plain_markup import (
    plain_code_first,
    plain_emphasis_first,
    plain_links_first,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt
    from markdown_it.parser_inline import RuleFuncInlineType
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

_FIRST_CHARACTERS = {
    "autolink": "<",
    "backticks": "`",
    "emphasis": "*_",
    "entity": "&",
    "escape": "\\",
    "footnote_inline": "^",
    "footnote_ref": "[",
    "gfm_autolink_email": "@",
    "gfm_autolink_protocol": ":",
    "gfm_autolink_www": "w",
    "html_inline": "<",
    "image": "!",
    "link": "[",
    "newline": "\n",
    "strikethrough": "~",
    "wikilink": "[",
}
# An exclamation mark or caret is markup before a bracket, and an underscore not between letters.
_IS_MARKUP = r"(?:(?<![!^_])|(?<=[!^])(?=\[)|(?<=_)(?!(?<=[^\W_]_)[^\W_]))"
_MARKUP = rf"[\\`*_\[\]<&~!^]{_IS_MARKUP}"
# A line break is text, but for the spaces around it, unless two spaces make it a hard one.
_HARD_BREAK = r"\n(?<=  \n)"
_SOFT_BREAK = re.compile(r" ?\n[ \t]*")

_WRITE, _LOOK_ONLY = False, True
"""What a rule is asked to do: write tokens, or tell whether it applies and move on."""

BEGIN = "begin"
"""The key in a token's meta for the position in the content at which its markup begins."""

_PLACED = (
    "autolink",
    "footnote_inline",
    "footnote_ref",
    "html_inline",
    "image",
    "link",
    "wikilink",
)


class InlineParser(ParserInline):
    """An inline parser that asks, at a character, the rules that begin with it."""

    def compile(self, *, addresses: bool) -> None:
        """Settle the rules, after the last of them has been added.

        Args:
            addresses: whether bare addresses become links.

        """
        extra = f"|{bare_addresses.BEGIN}" if addresses else ""
        self._markup = re.compile(_MARKUP + extra)
        self.terminator_re = re.compile(f"{_MARKUP}|{_HARD_BREAK}{extra}")
        self._rules: dict[str, tuple[RuleFuncInlineType, ...]] = {}
        for rule in self.ruler.__rules__:
            if rule.enabled and rule.name in _FIRST_CHARACTERS:
                fn = self._plain_first(rule.name, rule.fn)
                if rule.name in _PLACED:
                    fn = _placed(fn)
                for character in _FIRST_CHARACTERS[rule.name]:
                    self._rules[character] = (*self._rules.get(character, ()), fn)

    def _plain_first(self, name: str, fn: RuleFuncInlineType) -> RuleFuncInlineType:
        """Return a rule with a quicker one before it, where there is one."""
        if name == "link":
            return plain_links_first(fn, self.terminator_re)
        if name == "emphasis":
            return plain_emphasis_first(fn, self.terminator_re)
        return plain_code_first(fn) if name == "backticks" else fn

    def is_plain(self, content: str) -> bool:
        """Tell whether a text has no markup: then it needs no parsing, just its breaks tidied."""
        return self._markup.search(content) is None and "  \n" not in content

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Return the tokens of a text."""
        state = InlineState(src, md, env, tokens)
        self.tokenize(state)
        if state.has_delimiters:
            for pair in self.ruler2.getRules(""):
                pair(state)
        return state.tokens

    def tokenize(self, state: StateInline) -> None:
        """Turn the text between `pos` and `posMax` into tokens."""
        text, end = state.src, state.posMax
        stop_at, rules_at = self.terminator_re.search, self._rules.get
        while state.pos < end:
            position = state.pos
            if state.level < MAX_NESTING:
                for rule in rules_at(text[position], ()):
                    if rule(state, _WRITE):
                        break
                else:
                    stop = stop_at(text, position + 1, end)
                    state.pos = stop.start() if stop else end
                    state.append_pending(with_soft_breaks(text[position : state.pos]))
            else:
                state.append_pending(text[position:end])
                state.pos = end
        if state.pending:
            state.pushPending()

    def skipToken(self, state: StateInline) -> None:  # noqa: N802 - markdown-it's name
        """Move over one piece of markup or text, looking for the end of a link's label."""
        position = state.pos
        if position in state.cache:
            state.pos = state.cache[position]
            return
        rules = self._rules.get(state.src[position], ())
        if state.level >= MAX_NESTING:
            state.pos = state.posMax
        elif not self._skips(state, rules):
            stop = None if rules else self.terminator_re.search(state.src, position, state.posMax)
            if rules or (stop and stop.start() == position):
                state.pos = position + 1
            else:
                state.pos = stop.start() if stop else state.posMax
        state.cache[position] = state.pos

    def _skips(self, state: StateInline, rules: tuple[RuleFuncInlineType, ...]) -> bool:
        """Tell whether one of the rules applies here, and if so move behind its markup."""
        for rule in rules:
            state.level += 1
            applies = rule(state, _LOOK_ONLY)
            state.level -= 1
            if applies:
                return True
        return False


def with_soft_breaks(text: str) -> str:
    """Return a text without the spaces around its line breaks."""
    return _SOFT_BREAK.sub("\n", text) if "\n" in text else text


def _placed(rule: RuleFuncInlineType) -> Callable[[StateInline, bool], bool]:
    """Return a rule that notes on its first token where in the content it began."""

    def with_place(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's way
        if silent:
            return rule(state, _LOOK_ONLY)
        position, count = state.pos, len(state.tokens)
        if not rule(state, _WRITE):
            return False
        for token in state.tokens[count:]:
            if token.type != "text":
                token.meta[BEGIN] = position
                break
        return True

    return with_place


def begin_of(token: Token) -> int:
    """Return where in its content the markup of a token begins."""
    begin = token.meta.get(BEGIN, 0)
    return begin if isinstance(begin, int) else 0
