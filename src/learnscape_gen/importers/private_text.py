"""What stands in imported things and is nobody else's business, in a text that is to be kept."""

from __future__ import annotations

import re

from learnscape_gen.importers.addresses import address_of
from learnscape_gen.importers.private_paths import without_private_paths

_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_SECRET = "(an address that holds a password)"  # noqa: S105 - that is what is said of one


def shareable(text: str) -> str:
    """Return a text with words in the place of paths of a computer and of secret addresses."""
    return without_private_paths(
        _ADDRESS.sub(lambda found: _SECRET if address_of(found[0]).secret else found[0], text)
    )
