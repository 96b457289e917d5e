"""Unpacks what a server sends, and never more of it than is wanted."""

from __future__ import annotations

import zlib

ACCEPTED = "gzip, deflate"
"""What we say we can unpack."""

_ANY_HEADER = 32 + zlib.MAX_WBITS
"""Tells zlib to find out whether a stream is gzip's or its own."""


class PackingError(Exception):
    """The body is packed in a way that we do not know, or it is broken."""


class Unpacking:
    """The body of an answer so far.

    Args:
        encoding: the `Content-Encoding` header.
        limit: bytes that are wanted.

    Raises:
        PackingError: it is packed in another way, or more than once.

    """

    def __init__(self, encoding: str, limit: int) -> None:
        name = encoding.strip().lower()
        if name not in ("", "identity", "gzip", "x-gzip", "deflate"):
            raise PackingError(f"it is packed as {name[:40]}")
        self._stream = zlib.decompressobj(_ANY_HEADER) if name not in ("", "identity") else None
        self._may_be_bare = name == "deflate"
        self._body = bytearray()
        self._limit = limit
        self.is_whole = True

    @property
    def body(self) -> bytes:
        """Return what there is, at most the limit."""
        return bytes(self._body[: self._limit])

    def add(self, raw: bytes) -> bool:
        """Take in the next piece, and tell whether more is wanted.

        Raises:
            PackingError: it can't be unpacked.

        """
        # One byte more than is wanted tells that there is more.
        room = self._limit + 1 - len(self._body)
        self._body += self._unpacked(self._stream, raw, room) if self._stream else raw[:room]
        self.is_whole = len(self._body) <= self._limit
        return self.is_whole

    def _unpacked(self, stream: zlib._Decompress, raw: bytes, room: int) -> bytes:
        try:
            return stream.decompress(raw, room)
        except zlib.error as fault:
            if not self._may_be_bare:
                raise PackingError("it can't be unpacked") from fault
        # Some servers call a stream without its header deflate, too.
        self._may_be_bare = False
        self._stream = zlib.decompressobj(-zlib.MAX_WBITS)
        return self._stream.decompress(raw, room)
