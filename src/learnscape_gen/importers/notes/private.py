"""Addresses that are nobody else's business: paths of a computer, links into programs on it.

Only their last name is written down, also in comments of drafts: others may read the files.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from learnscape_gen.importers.private_paths import PEOPLES_FOLDERS

if TYPE_CHECKING:
    from learnscape_gen.importers.notes.here import Here

# A note that links to one of the last three means a disk, unless its site has such a folder, which
# is looked at before; in the words of others they may be folders of any site.
_TOP = rf"{PEOPLES_FOLDERS}|private|mnt|media"
_HOME = rf"(?:/(?:{_TOP})/|~/|[A-Za-z]:[\\/]|\\\\[\w.-]+\\)"
_SCHEME = (
    r"(?:file|obsidian|zotero|vscode|evernote|onenote|notion|bear|x-devonthink-item|message):/{1,3}"
)
_SIGN = r"[^\s\0<>\"'`|()\[\]]"
PRIVATE = rf"(?<![\w/.:~-])(?:{_SCHEME}|{_HOME}){_SIGN}{{1,2000}}(?<![.,;:!?])"
"""Such an address where it stands in a text."""

_IN_TEXT = re.compile(PRIVATE)
_PATTERN = re.compile(rf"{_SCHEME}|{_HOME}", re.IGNORECASE)


def is_private(address: str) -> bool:
    """Tell whether an address leads into somebody's computer."""
    return _PATTERN.match(unquote(address.strip())) is not None


def public_words(address: str, here: Here) -> str:
    """Return what may be shown of a private address: the last name in it."""
    here.tell("Addresses of files and programs on a computer are shortened to their last name.")
    return _last_name(address)


def without_private(text: str) -> str:
    """Return a text in which private addresses are shortened likewise."""
    return _IN_TEXT.sub(lambda found: _last_name(found[0]), text)


def _last_name(address: str) -> str:
    bare = unquote(address).rstrip("/\\.,;:")
    return re.split(r"[/\\]|file=|\?|&", bare)[-1] or "…"
