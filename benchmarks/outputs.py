"""Counts what a site consists of, so that a table can say what was compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

_FEED_SIGNS = (b"<feed", b"<rss", b"jsonfeed.org/version")
_MIB = 1024 * 1024


class Output(NamedTuple):
    """The numbers of HTML pages, feeds and all files, and the size of all in MiB."""

    pages: int
    feeds: int
    files: int
    size: float


def count(folder: Path) -> Output:
    """Count a site."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return Output(
        pages=sum(path.suffix == ".html" for path in files),
        feeds=sum(_is_feed(path) for path in files),
        files=len(files),
        size=sum(path.stat().st_size for path in files) / _MIB,
    )


def _is_feed(path: Path) -> bool:
    if path.suffix not in {".xml", ".json"}:
        return False
    text = path.read_bytes()
    return any(sign in text for sign in _FEED_SIGNS)
