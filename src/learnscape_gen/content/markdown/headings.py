"""Headings: their ids, their levels in the outline, and the list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.markdown.body import Heading
from learnscape_gen.content.markdown.prose import plain_text
from learnscape_gen.paths import slugify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it.token import Token

    from learnscape_gen.content.markdown.draft import Draft

LAST_LEVEL = 6


class HeadingSlot(msgspec.Struct):
    """A heading as written, and where in the draft its tags go. One of raw HTML has no text."""

    level: int
    opening: int
    closing: int = 0
    text: str = ""
    id: str = ""
    attributes: str = ""


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
    heading.attributes = f' id="{heading.id}"'


def write_headings(draft: Draft) -> tuple[Heading, ...]:
    """Fill the tags of all headings, and return those of Markdown."""
    listed = []
    levels = outline_levels(slot.level for slot in draft.headings)
    for slot, level in zip(draft.headings, levels, strict=True):
        draft.out[slot.opening] = f"<h{level}{slot.attributes}>"
        draft.out[slot.closing] = f"</h{level}>\n"
        if slot.id:
            listed.append(Heading(level, slot.id, slot.text))
    return tuple(listed)


def outline_levels(levels: Iterable[int]) -> Iterator[int]:
    """Yield the levels of headings below the page's own: from 2, without a gap, at most 6.

    A heading stands one level below the nearest heading before it that is higher, as checkers and
    screen readers expect, whatever levels the author took.
    """
    higher: list[int] = []
    for level in levels:
        while higher and higher[-1] >= level:
            higher.pop()
        higher.append(level)
        yield min(len(higher) + 1, LAST_LEVEL)
