"""The manifest of a bundle: what it holds, and of which hub. It is written and read by this."""

from __future__ import annotations

import msgspec

MANIFEST = "learnscape-bundle.json"
"""The name of its file, beside the folder content/."""
VERSION = 1
"""It grows when a program that reads the old form could not read the new one."""


class BundledFile(msgspec.Struct, frozen=True):
    """A file of a bundle: its path from the manifest, its size in bytes, and its digest."""

    path: str
    size: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """A bundle.

    Args:
        version: of the form.
        title: of the hub, or of the one task, tool or source; `url` is its page.
        hub: the title of the hub; `hub_url` is its address.
        language: the tag of its language; `languages`, of the further ones.
        vocabulary: closed or open, as in learnscape.toml.
        files: what is in it.

    """

    version: int
    title: str = ""
    url: str = ""
    hub: str = ""
    hub_url: str = ""
    language: str = "en"
    languages: tuple[str, ...] = ()
    vocabulary: str = "closed"
    files: tuple[BundledFile, ...] = ()
