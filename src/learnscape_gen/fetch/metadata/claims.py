"""What one vocabulary in a page claims, as it is written there."""

from __future__ import annotations

from typing import NamedTuple


class Claims(NamedTuple):
    """The words of a page on itself; empty where it has none. Nothing is checked or cleaned yet."""

    title: str = ""
    author: str = ""
    date: str = ""
    language: str = ""
    description: str = ""
    site: str = ""
    address: str = ""
