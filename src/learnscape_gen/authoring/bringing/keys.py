"""By what an item is recognised when it comes again: by its address, else by its words.

The key of an item is written into its file as a comment, `# imported: …`. So it is known again
after it was given another title or address, became a post, or was thrown away.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.authoring.normal_address import normal_address
from learnscape_gen.digest import digest_of
from learnscape_gen.paths import fold

if TYPE_CHECKING:
    from learnscape_gen.importers.draft import Draft

_LENGTH = 16
_MARK = re.compile(rf"^# imported: .* \(([0-9a-f]{{{_LENGTH}}})\)$", re.MULTILINE)


class Keys(NamedTuple):
    """The keys of a draft: its own, and that of its address, which is empty where it has none.

    For a bookmark they are the same. A note that was a file has words of its own, and two of
    these may be about one address.
    """

    own: str
    address: str


def keys_of(draft: Draft, title: str) -> Keys:
    """Return the keys of a draft that gets a title."""
    address = key_of_address(draft.url)
    if address and not draft.name:
        return Keys(address, address)
    return Keys(key_of_words(title, draft.url, draft.body), address)


def key_of_address(url: str) -> str:
    """Return the key of all ways to write an address; empty for none."""
    return _short("address", normal_address(url)) if url else ""


def key_of_words(title: str, url: str, body: str) -> str:
    """Return the key of a text, however its words are spaced."""
    return _short("words", fold(title), normal_address(url) if url else "", " ".join(body.split()))


def mark(form: str, place: str, key: str) -> str:
    """Return the comment by which an item is known again.

    Args:
        form: the format that it came in.
        place: where it stood.
        key: its own key.

    """
    return f"# imported: {form} {place} ({key})"


def key_marked_in(front_matter: str) -> str:
    """Return the key that a file is marked with, or an empty string."""
    found = _MARK.search(front_matter)
    return found[1] if found else ""


def _short(*parts: str) -> str:
    return digest_of("\0".join(parts).encode(errors="replace"))[:_LENGTH]
