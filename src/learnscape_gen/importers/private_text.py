"""What stands in imported things and is nobody else's business, in a text that is to be kept."""

from __future__ import annotations

import re

from learnscape_gen.importers.addresses import address_of

_PATH = re.compile(
    r"(?<![A-Za-z])(?:file:|[A-Za-z]:[\\/]|\\\\[^\s\\]|~/|/(?:Users|home|root|private|Volumes|mnt|media)/)"
    r"[^\n;|]*"
)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_PATH_TOLD = "(a path on somebody's computer)"
_SECRET_TOLD = "(an address that holds a password)"  # noqa: S105 - that is what is said of one


def shareable(text: str) -> str:
    """Return a text with words in the place of paths of a computer and of secret addresses."""
    text = _ADDRESS.sub(
        lambda found: _SECRET_TOLD if address_of(found[0]).secret else found[0], text
    )
    pieces = re.split(r"(https?://\S+)", text)
    pieces[::2] = [_PATH.sub(_PATH_TOLD, piece) for piece in pieces[::2]]
    return "".join(pieces)
