"""The prose of a body: plain text of tokens, passages for the checks, and the excerpt."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from learnscape_gen.content.markdown.body import Passage

if TYPE_CHECKING:
    from markdown_it.token import Token

    from learnscape_gen.content.markdown.draft import Draft

EXCERPT = 200
"""Characters of an excerpt, with its ellipsis."""

CODE = "…"
"""What a code span is in a passage."""

_TEXT = ("text", "text_special", "code_inline")
_LINKS = ("link_open", "wikilink_open")


def plain_text(token: Token) -> str:
    """Return the words of a token as a reader sees them, on one line."""
    return " ".join("".join(_words(token)).split())


def _words(token: Token) -> list[str]:
    """Return the words of a token in pieces."""
    if not token.children:
        return [token.content]
    words = []
    for child in token.children:
        if child.type in _TEXT:
            words.append(child.content)
        elif child.type == "image":
            words.append(plain_text(child))
        elif child.type == "wikilink_open" and not child.info:
            words.append(child.content.lstrip("#"))
        elif child.type in ("softbreak", "hardbreak"):
            words.append(" ")
    return words


def note_prose(draft: Draft, token: Token, text: str) -> None:
    """Note the text of a block as a passage, unless it is quoted or empty."""
    if not draft.quotations and text and not text.isspace():
        linked = any(child.type in _LINKS for child in token.children or ())
        draft.passages.append(Passage(draft.source.line_of(token), text, linked))


def excerpt_of(tokens: list[Token]) -> str:
    """Return the words of the first paragraph, one of the body's own if there is one."""
    nested = ""
    for token, text in pairwise(tokens):
        if token.type == "paragraph_open" and not (token.level and nested):
            words = cut_at_word(plain_text(text))
            if words and not token.level:
                return words
            nested = nested or words
    return nested


def cut_at_word(text: str, limit: int = EXCERPT) -> str:
    """Return the beginning of a text, cut between words, with an ellipsis if it was cut."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    # A text without spaces, as in Chinese, is cut where the limit is.
    cut = head if text[limit - 1] == " " else head[: head.rfind(" ")] if " " in head else head
    return cut.rstrip(" ,;:–—-") + "…"  # noqa: RUF001 - dashes that authors write
