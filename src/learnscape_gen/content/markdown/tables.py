"""Tables: they scroll by themselves where they are wider than the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

    from learnscape_gen.content.markdown.draft import Draft

ALIGNMENTS = {
    "text-align:left": ' class="align-left"',
    "text-align:center": ' class="align-center"',
    "text-align:right": ' class="align-right"',
}


def open_table(draft: Draft, _: Token) -> None:
    """Write the beginning of a table, in a box that the keyboard can scroll."""
    draft.tables += 1
    label = draft.words.table.format(number=draft.tables)
    draft.out.append(
        f'<div class="table-scroll" tabindex="0" role="region" aria-label="{label}">\n<table>\n'
    )


def open_cell(draft: Draft, token: Token) -> None:
    """Write the beginning of a cell of the body."""
    draft.out.append(f"<td{_alignment(token)}>")


def open_header(draft: Draft, token: Token) -> None:
    """Write the beginning of a cell of the header."""
    draft.cell = draft.slot()
    draft.out[draft.cell] = f'<th scope="col"{_alignment(token)}>'


def close_header(draft: Draft, _: Token) -> None:
    """Write the end of a cell of the header; an empty one heads nothing and is a plain cell."""
    if draft.current.content:
        draft.out.append("</th>\n")
    else:
        draft.out[draft.cell] = "<td>"
        draft.out.append("</td>\n")


def _alignment(token: Token) -> str:
    return ALIGNMENTS.get(str(token.attrs.get("style", "")), "")
