"""Short names for contents: the same bytes have the same digest on every machine."""

from __future__ import annotations

from hashlib import blake2b

import msgspec

_SIZE = 16
"""Bytes of a digest. At 128 bits a collision among a hub's files is out of reach."""


def digest_of(content: bytes) -> str:
    """Return the digest of some bytes, as 32 hexadecimal digits."""
    return blake2b(content, digest_size=_SIZE).hexdigest()


class Digester:
    """Makes the digest of bytes that come in pieces; it is that of all of them at once."""

    def __init__(self) -> None:
        self._hash = blake2b(digest_size=_SIZE)

    def take(self, piece: bytes) -> None:
        """Take in the next piece."""
        self._hash.update(piece)

    def digest(self) -> str:
        """Return the digest of all pieces."""
        return self._hash.hexdigest()


def digest_of_value(value: object) -> str:
    """Return the digest of a value that msgspec can encode, independent of the order of keys."""
    return digest_of(msgspec.msgpack.encode(value, order="deterministic"))
