"""The lines of an outline, each with the lines that it stands under."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.importers.lines import LineCount
from learnscape_gen.importers.outline_tags import outline_tags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.importers.outline_tags import OutlineTag

DEEPEST = 20
"""So many lines above another are kept, the outermost ones; nobody's folders are deeper."""
ADDRESSES = ("htmlurl", "url", "link", "href")
"""The attributes that may hold the address of a page, the surest first."""


class OutlineLine(NamedTuple):
    """A line of an outline.

    Args:
        attributes: as in `OutlineTag`.
        above: the attributes of the lines that it stands under, outermost first.
        has_others: whether others stand under it.
        number: the line of the file on which it begins.

    """

    attributes: dict[str, str]
    above: tuple[dict[str, str], ...]
    has_others: bool
    number: int


class OutlineShape(NamedTuple):
    """What can be said of an outline as a whole.

    Args:
        lines: how many lines it has.
        subscriptions: how many of them have the address of a feed.
        is_closed: whether as many tags are closed as are opened.

    """

    lines: int
    subscriptions: int
    is_closed: bool


def outline_shape(text: str) -> OutlineShape:
    """Return what can be said of the outline in a text as a whole."""
    lines = subscriptions = opened = 0
    for tag in outline_tags(text):
        lines += not tag.is_end
        subscriptions += bool(tag.attributes.get("xmlurl"))
        opened += -1 if tag.is_end else not tag.is_empty
    return OutlineShape(lines, subscriptions, is_closed=opened <= 0)


def outline_lines(text: str, shape: OutlineShape) -> Iterator[OutlineLine]:
    """Yield the lines of an outline in the order of the text.

    Where tags were left open, a line with an address closes itself: nothing stands under a feed.
    """
    numbers = LineCount(text)
    above: list[OutlineTag] = []
    waiting: OutlineTag | None = None  # whether others stand under it is seen at the next tag

    def line(tag: OutlineTag, *, has_others: bool) -> OutlineLine:
        over = tuple(other.attributes for other in above[:DEEPEST])
        return OutlineLine(tag.attributes, over, has_others, numbers.at(tag.begin))

    for tag in outline_tags(text):
        if waiting:
            leaves_open = not shape.is_closed and any(
                waiting.attributes.get(key) for key in ("xmlurl", *ADDRESSES)
            )
            has_others = not tag.is_end and not leaves_open
            yield line(waiting, has_others=has_others)
            if has_others:
                above.append(waiting)
        elif tag.is_end and above:
            above.pop()
        waiting = None if tag.is_end or tag.is_empty else tag
        if tag.is_empty and not tag.is_end:
            yield line(tag, has_others=False)
    if waiting:
        yield line(waiting, has_others=False)
