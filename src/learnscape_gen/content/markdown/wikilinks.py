"""Links by name: `[[target]]`, `[[target|label]]`, `[[target#heading]]` and `[[#heading]]`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.rules_inline import link

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

_WIKILINK = re.compile(r"\[\[([^\[\]|]{1,500})(?:\|([^\[\]]{1,500}))?\]\]")


def wikilink(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's way
    """Read a wikilink: an inline rule of markdown-it."""
    found = _WIKILINK.match(state.src, state.pos, state.posMax)
    if found is None or not found[1].strip():
        return False
    # `[[1]](https://example.org)` is a link whose text has brackets.
    if state.src[found.end() : found.end() + 1] == "(" and link(state, silent):
        return True
    if not silent:
        token = state.push("wikilink_open", "a", 1)
        token.content = " ".join(found[1].split())
        token.info = "labelled" if found[2] else ""
        if found[2]:
            _read_label(state, found.start(2), found.end(2))
        state.push("wikilink_close", "a", -1)
    state.pos = found.end()
    return True


def _read_label(state: StateInline, start: int, end: int) -> None:
    """Parse the label, which may hold markup."""
    last, state.posMax = state.posMax, end
    state.pos = start
    state.linkLevel += 1
    state.md.inline.tokenize(state)
    state.linkLevel -= 1
    state.posMax = last
