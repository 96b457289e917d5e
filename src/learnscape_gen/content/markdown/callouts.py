"""Callouts: quotations that begin with `[!NOTE]`, and perhaps a title behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.token import Token

if TYPE_CHECKING:
    from learnscape_gen.content.markdown.draft import Draft

_MARKER = re.compile(
    r"\[!(note|tip|important|warning|caution)\][ \t]*([^\n]*)(?:\n|\Z)", re.IGNORECASE
)


def with_callouts(tokens: list[Token]) -> list[Token]:
    """Return tokens of blocks, with callouts in the place of the quotations that are some.

    This comes before the text inside blocks is parsed, so that no markup runs from the title on
    into the callout.
    """
    result: list[Token] = []
    callouts: list[bool] = []
    skip = 0
    for index, token in enumerate(tokens):
        if skip:
            skip -= 1
            continue
        result.append(token)
        if token.type == "blockquote_open":
            found = _marker(tokens, index)
            callouts.append(found is not None)
            if found is not None:
                token.type, token.info = "callout_open", found[1].lower()
                result.extend(_title_and_rest(tokens[index + 1 : index + 4], found))
                skip = 3
        elif token.type == "blockquote_close" and callouts.pop():
            token.type = "callout_close"
    return result


def _marker(tokens: list[Token], index: int) -> re.Match[str] | None:
    """Return the marker with which the quotation at an index begins, if any."""
    if tokens[index + 1].type != "paragraph_open":
        return None
    return _MARKER.match(tokens[index + 2].content)


def _title_and_rest(paragraph: list[Token], marker: re.Match[str]) -> list[Token]:
    """Split the first paragraph of a callout into its title and what is left of it."""
    _, text, _ = paragraph
    first, last = text.map or [0, 0]
    opening = Token("callout_title_open", "p", 1, info="" if marker[2] else marker[1].lower())
    title = Token("inline", "", 0, map=[first, first + 1], content=marker[2].strip(), children=[])
    closing = Token("callout_title_close", "p", -1)
    text.content = text.content[marker.end() :]
    text.map = [first + 1, last]
    return [opening, title, closing, *(paragraph if text.content else [])]


def open_callout(draft: Draft, token: Token) -> None:
    """Write the beginning of a callout."""
    draft.out.append(f'<aside class="callout callout-{token.info}" role="note">\n')


def open_title(draft: Draft, token: Token) -> None:
    """Write the beginning of a title; where there is none it is the name of the callout's kind."""
    name = getattr(draft.words, token.info) if token.info else ""
    draft.out.append(f'<p class="callout-title">{name}')
