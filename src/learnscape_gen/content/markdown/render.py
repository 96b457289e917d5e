"""Writes tokens as HTML, each kind by its own function, in one pass.

This is the renderer of markdown-it written for this engine: what it writes beyond plain CommonMark
is told in the modules that it names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from learnscape_gen.content.markdown import (
    callouts,
    code,
    headings,
    images,
    links,
    tables,
    task_lists,
)
from learnscape_gen.content.markdown.escapes import escape
from learnscape_gen.content.markdown.prose import note_prose

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.token import Token

    from learnscape_gen.content.markdown.draft import Draft

    Writer = Callable[[Draft, Token], None]

_SOFT_BREAK = re.compile(r" ?\n[ \t]*")


def render(draft: Draft, tokens: list[Token]) -> None:
    """Write blocks."""
    out = draft.out
    for token in tokens:
        kind = token.type
        if kind == "inline":
            _write_text(draft, token)
        elif not token.hidden:
            tag = _TAGS.get(kind)
            if tag is None:
                _WRITERS[kind](draft, token)
            else:
                out.append(tag)


def _write_text(draft: Draft, token: Token) -> None:
    """Write the text of a block."""
    draft.current = token
    if children := token.children:
        if "<" in token.content:
            children = draft.raw_html.without_dropped(children)
        text = _write_children(draft, children)
    else:
        text = token.content
        if "\n" in text:
            text = _SOFT_BREAK.sub("\n", text)
        draft.out.append(escape(text))
    note_prose(draft, token, text)


def _write_children(draft: Draft, children: list[Token]) -> str:
    """Write a text with markup, and return its prose."""
    out = draft.out
    prose: list[str] = []
    draft.prose = prose
    depth = draft.raw_html.open.depth
    for child in children:
        kind = child.type
        if kind in ("text", "text_special"):
            out.append(escape(child.content))
            prose.append(child.content)
        else:
            tag = _TAGS.get(kind)
            if tag is None:
                _WRITERS[kind](draft, child)
            else:
                out.append(tag)
    draft.raw_html.open.close_to(draft, depth)
    return "".join(prose)


def _write_soft_break(draft: Draft, _: Token) -> None:
    draft.out.append("\n")
    draft.prose.append("\n")


def _write_hard_break(draft: Draft, _: Token) -> None:
    draft.out.append("<br>\n")
    draft.prose.append("\n")


def _open_quotation(draft: Draft, _: Token) -> None:
    draft.quotations += 1
    draft.out.append("<blockquote>\n")


def _close_quotation(draft: Draft, _: Token) -> None:
    draft.quotations -= 1
    draft.out.append("</blockquote>\n")


def _write_html_block(draft: Draft, token: Token) -> None:
    draft.raw_html.write_block(draft, token)


def _write_html_inline(draft: Draft, token: Token) -> None:
    draft.raw_html.write_inline(draft, token)


def _write_reference(draft: Draft, token: Token) -> None:
    draft.footnotes.write_reference(draft, token)


_TAGS = {
    "bullet_list_close": "</ul>\n",
    "bullet_list_open": "<ul>\n",
    "callout_close": "</aside>\n",
    "callout_title_close": "</p>\n",
    "dd_close": "</dd>\n",
    "dd_open": "<dd>",
    "dl_close": "</dl>\n",
    "dl_open": "<dl>\n",
    "dt_close": "</dt>\n",
    "dt_open": "<dt>",
    "em_close": "</em>",
    "em_open": "<em>",
    "hr": "<hr>\n",
    "list_item_close": "</li>\n",
    "ordered_list_close": "</ol>\n",
    "paragraph_close": "</p>\n",
    "paragraph_open": "<p>",
    "s_close": "</del>",
    "s_open": "<del>",
    "strong_close": "</strong>",
    "strong_open": "<strong>",
    "table_close": "</table>\n</div>\n",
    "tbody_close": "</tbody>\n",
    "tbody_open": "<tbody>\n",
    "td_close": "</td>\n",
    "thead_close": "</thead>\n",
    "thead_open": "<thead>\n",
    "tr_close": "</tr>\n",
    "tr_open": "<tr>\n",
}
"""Tokens that are always written alike."""

_WRITERS: dict[str, Writer] = {
    "blockquote_close": _close_quotation,
    "blockquote_open": _open_quotation,
    "callout_open": callouts.open_callout,
    "callout_title_open": callouts.open_title,
    "code_block": code.write_code_block,
    "code_inline": code.write_code_span,
    "fence": code.write_fence,
    "footnote_ref": _write_reference,
    "hardbreak": _write_hard_break,
    "heading_close": headings.close_heading,
    "heading_open": headings.open_heading,
    "html_block": _write_html_block,
    "html_inline": _write_html_inline,
    "image": images.write_image,
    "link_close": links.close_link,
    "link_open": links.open_link,
    "list_item_open": task_lists.open_item,
    "ordered_list_open": task_lists.open_ordered_list,
    "softbreak": _write_soft_break,
    "table_open": tables.open_table,
    "td_open": tables.open_cell,
    "th_close": tables.close_header,
    "th_open": tables.open_header,
    "wikilink_close": links.close_link,
    "wikilink_open": links.open_wikilink,
}
"""Tokens whose HTML depends on what they hold."""
