"""The text of a file that another tool wrote, whatever it is encoded in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.content.line_breaks import with_line_feeds
from learnscape_gen.fetch.charset import decoded

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 256 * 1024 * 1024
"""Bytes of one file; exports of people are far smaller, and memory is not for strangers to fill."""


class UnreadableError(Exception):
    """A file that can't be read at all; the message says why, in one sentence for people."""


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises:
        UnreadableError: it is too large, or the system won't give it.

    """
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableError(f"The file is larger than {LARGEST // 1024 // 1024} MiB.")
        return path.read_bytes()
    except OSError as fault:
        raise UnreadableError(f"The file can't be read: {fault.strerror}.") from fault


def text_of(content: bytes) -> str:
    """Return the text of a file with line feeds only, and without signs that no text holds.

    UTF-8 and UTF-16 are known by their marks, UTF-8 also without one; what is neither is what the
    file says, or windows-1252. A letter that is broken becomes U+FFFD.
    """
    text = decoded(content, "", whole=True).text.removeprefix("\ufeff")
    return with_line_feeds(text).replace("\0", "")
