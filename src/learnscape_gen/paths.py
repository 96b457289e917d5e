"""The only home of path, slug and address rules.

A slug keeps letters of every script. An address is a site url: relative to the site's root,
percent-encoded, without a leading slash. No rule here depends on the machine.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

_NOT_IN_ASCII_SLUG = re.compile(r"[^a-z0-9]+")
_SAFE_IN_URL = "/-._~!$&'()*+,;=:@"
MAX_SLUG_BYTES = 120
"""File systems allow 255 bytes a name; this leaves room for suffixes and temporary names."""

_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))],
)
"""Names that Windows keeps for devices, with any extension."""


def fold(text: str) -> str:
    """Return text for comparing names: normalised, case-folded, with single spaces."""
    if text.isascii():
        return " ".join(text.lower().split())
    # Folding can undo normalisation and the other way round; twice settles it.
    folded = unicodedata.normalize("NFC", text.casefold())
    return " ".join(unicodedata.normalize("NFC", folded.casefold()).split())


def slugify(text: str) -> str:
    """Return the slug of a title or name.

    Letters, digits and marks of every script stay; all else becomes a hyphen. A name that holds
    none of them, such as an emoji, is spelt by its code points, so that every name has a slug.
    """
    folded = fold(text)
    if folded.isascii():
        slug = _NOT_IN_ASCII_SLUG.sub("-", folded).strip("-")
    else:
        kept = "".join(char if _belongs_in_slug(char) else " " for char in folded)
        slug = "-".join(word for word in kept.split() if any(map(str.isalnum, word)))
    return cut_to_bytes(slug, MAX_SLUG_BYTES).strip("-") or _spelt(folded)


def _belongs_in_slug(char: str) -> bool:
    """Tell letters and digits, and the marks that belong to them (Hindi vowels are marks)."""
    return char.isalnum() or unicodedata.category(char) in ("Mn", "Mc")


def _spelt(text: str) -> str:
    """Return the code points of the first few characters: `u1f389`."""
    return "-".join(f"u{ord(char):x}" for char in text[:8] if char != " ")


def cut_to_bytes(text: str, limit: int) -> str:
    """Return the longest beginning of text whose UTF-8 form has at most `limit` bytes."""
    return text.encode()[:limit].decode(errors="ignore")


def slug_fault(slug: str) -> str:
    """Say why an address of one or more parts can't be used, or return an empty string."""
    parts = slug.split("/")
    if not slug or any(not part for part in parts):
        return "it has an empty part"
    for part in parts:
        if part in (".", ".."):
            return "it leads out of its folder"
        if part.partition(".")[0].casefold() in _DEVICES:
            return f"'{part}' is a device name on Windows"
        if len(part.encode()) > 2 * MAX_SLUG_BYTES:
            return "a part of it is longer than 240 bytes"
        if part != part.strip(". ") or any(ord(char) < 32 or char in '<>:"\\|?*' for char in part):
            return f"'{part}' can't be a file name on every system"
    return ""


def as_url(path: str) -> str:
    """Return the site url of a path such as `posts/naïve/`, percent-encoded as RFC 3986 asks."""
    return quote(path, safe=_SAFE_IN_URL)


def root_from(url: str) -> str:
    """Return the relative address that leads from a page back to the site's root."""
    return "../" * url.count("/") or "./"


def output_path(path: str) -> str:
    """Return the file that holds a page: `posts/x/` is `posts/x/index.html`."""
    return f"{path}index.html" if path.endswith("/") or not path else path


def collision_key(path: str) -> str:
    """Return what two paths share when some file system keeps only one of them."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
