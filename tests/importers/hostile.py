"""Files as strangers make them: pieces of a format in any order, broken letters, any bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from learnscape_gen.importers.draft import Draft, Left, Noted
from learnscape_gen.importers.letters import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from learnscape_gen.importers.draft import Item

_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252", "latin-1")
_WORDS = ("a", "Ä", " ", "\n", "\r\n", "\0", "\x08", "\ud800", "&", "<", ">", '"', "'", "=", "1")


def files(pieces: Sequence[str]) -> st.SearchStrategy[bytes]:
    """Give files made of some pieces and of what breaks them, in any encoding; or of any bytes."""
    part = st.sampled_from((*pieces, *_WORDS)) | st.text(max_size=5)
    text = st.lists(part, max_size=40).map("".join)
    encoded = st.tuples(text, st.sampled_from(_ENCODINGS)).map(
        lambda pair: pair[0].encode(pair[1], "replace")
    )
    return encoded | st.binary(max_size=200)


def read(items: Callable[[Path], Iterator[Item]], path: Path, content: bytes) -> list[Item]:
    """Return all that an importer gives for a file; nothing for one that can't be read at all."""
    path.write_bytes(content)
    try:
        found = list(items(path))
    except UnreadableError:
        return []
    assert all(isinstance(item, Draft | Left | Noted) for item in found)
    assert all(item.place.startswith(path.name) for item in found)
    return found


def counted(found: list[Item]) -> tuple[int, int, int]:
    """Return how many drafts there are, how many items are left, and how much is noted."""
    kinds = (Draft, Left, Noted)
    return tuple(sum(isinstance(item, kind) for item in found) for kind in kinds)  # type: ignore[return-value] # three of them
