"""Headings: their ids, their place in the outline, and the list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.markdown.body import Heading
from learnscape_gen.content.markdown.prose import plain_text
from learnscape_gen.paths import slugify

if TYPE_CHECKING:
    from markdown_it.token import Token

    from learnscape_gen.content.markdown.draft import Draft

FIRST, LAST = 2, 6
"""The levels for headings of a body: its page has the one of level 1."""


class HeadingSlot(msgspec.Struct):
    """A heading as written, and where in the draft its tags go."""

    level: int
    opening: int
    closing: int = 0
    id: str = ""
    text: str = ""


def open_heading(draft: Draft, token: Token) -> None:
    """Leave room for the tag that opens a heading."""
    draft.headings.append(HeadingSlot(int(token.tag[1]), draft.slot()))


def close_heading(draft: Draft, _: Token) -> None:
    """Note the heading whose text has just been written; one without a text is not shown."""
    heading = draft.headings[-1]
    if not draft.current.content:
        draft.headings.pop()
        return
    heading.closing = draft.slot()
    heading.text = plain_text(draft.current)
    heading.id = draft.ids.take(slugify(heading.text) or "section")


def write_headings(draft: Draft) -> tuple[Heading, ...]:
    """Fill the tags of all headings, so shifted that the highest is right below the page's own."""
    shift = FIRST - min((heading.level for heading in draft.headings), default=FIRST)
    headings = []
    for slot in draft.headings:
        heading = Heading(min(slot.level + shift, LAST), slot.id, slot.text)
        draft.out[slot.opening] = f'<h{heading.level} id="{heading.id}">'
        draft.out[slot.closing] = f"</h{heading.level}>\n"
        headings.append(heading)
    return tuple(headings)
