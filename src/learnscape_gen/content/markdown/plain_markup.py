"""Links, emphasis and code that hold plain text, as most do: each is read by one search.

markdown-it goes through the text of a link and its address character by character, and makes a
token of each `*`, to be paired later. That is needed where markup stands in markup. A rule here
reads what can mean but one thing, and leaves all else to the rule of markdown-it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.content.markdown.block_parser import MAX_NESTING

if TYPE_CHECKING:
    from markdown_it.parser_inline import RuleFuncInlineType
    from markdown_it.rules_inline import StateInline

_ADDRESS = re.compile(r"\]\(([^\x00-\x20\x7f()\\&<]+)\)")
_CODE = re.compile(r"`([^`\s](?:[^`\n]*[^`\s])?)`")
_MARKER = re.compile(r"(?:\*\*?|__?)(?=[^\W_])")
_TAGS = {1: "em", 2: "strong"}
_SPACE = " \n"
_ENDS = " \n.,;:!?)"
"""Characters before which a marker that follows a letter can only close."""


def plain_links_first(link: RuleFuncInlineType, stops: re.Pattern[str]) -> RuleFuncInlineType:
    """Return a rule that reads links with plain text itself, and leaves the others to a rule.

    Args:
        link: the rule for all links.
        stops: finds the next character in a text that may be markup, as a closing bracket is.

    """

    def read(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's way
        begin = state.pos + 1
        stop = stops.search(state.src, begin, state.posMax)
        found = stop and _ADDRESS.match(state.src, stop.start(), state.posMax)
        if stop is None or not found or state.level >= MAX_NESTING:
            return link(state, silent)
        label = state.src[begin : stop.start()]
        if "\n" in label:
            return link(state, silent)
        if not silent:
            state.push("link_open", "a", 1).attrs = {"href": found[1]}
            if label:
                state.append_pending(label)
            state.push("link_close", "a", -1)
        state.pos = found.end()
        return True

    return read


def plain_emphasis_first(
    emphasis: RuleFuncInlineType, stops: re.Pattern[str]
) -> RuleFuncInlineType:
    """Return a rule that reads emphasised words itself, and leaves other markers to a rule.

    The opening marker stands between a space and a letter, so it can't close; the closing one
    between a letter and a space or a sign, so it can't open; and between them is no other marker.
    So these two are a pair, whatever stands around them.

    Args:
        emphasis: the rule for all markers.
        stops: finds the next character in a text that may be markup, as a marker is.

    """

    def read(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's way
        text, begin, last = state.src, state.pos, state.posMax
        opening = None if silent else _MARKER.match(text, begin, last)
        if opening is None or (begin and text[begin - 1] not in _SPACE):
            return emphasis(state, silent)
        inner, marker = opening.end(), opening[0]
        stop = stops.search(text, inner, last)
        inner_end = stop.start() if stop else last
        end = inner_end + len(marker)
        if (
            not text.startswith(marker, inner_end, last)
            or (end < last and text[end] not in _ENDS)
            or not text[inner_end - 1].isalnum()
            or "\n" in text[inner:inner_end]
        ):
            return emphasis(state, silent)
        tag = _TAGS[len(marker)]
        # Emphasis is no level of its own for markdown-it, which pairs markers afterwards.
        state.push(f"{tag}_open", tag, 0)
        state.append_pending(text[inner:inner_end])
        state.push(f"{tag}_close", tag, 0)
        state.pos = end
        return True

    return read


def plain_code_first(code: RuleFuncInlineType) -> RuleFuncInlineType:
    """Return a rule that reads code between single backticks itself, and leaves other to a rule."""

    def read(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's way
        found = _CODE.match(state.src, state.pos, state.posMax)
        if found is None or state.src.startswith("`", found.end()):
            return code(state, silent)
        if not silent:
            state.push("code_inline", "code", 0).content = found[1]
        state.pos = found.end()
        return True

    return read
