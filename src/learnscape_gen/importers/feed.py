"""A file in RSS, Atom or JSON Feed: its entries become posts, and the feed itself is no post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.importers.letters import UnreadableError, read_bytes
from learnscape_gen.importers.xml_text import xml_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from learnscape_gen.importers.draft import Item


def items(path: Path) -> Iterator[Item]:
    """Yield what a feed holds.

    Raises:
        UnreadableError: the file can't be read, or it is no feed.

    """
    # Both stand on libraries of which a file needs one.
    from learnscape_gen.importers import feed_json, feed_xml  # noqa: PLC0415 - as said

    text = xml_text(read_bytes(path)).removeprefix("\ufeff")
    is_json = text.lstrip()[:1] in ("{", "[")
    found = (feed_json if is_json else feed_xml).entries(text, path.name)
    if found is None:
        raise UnreadableError("It is no feed in RSS, Atom or JSON Feed.")
    yield from found
