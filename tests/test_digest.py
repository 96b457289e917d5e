"""Digests name contents, and never the machine or the order of writing."""

from __future__ import annotations

import msgspec

from learnscape_gen.digest import Digester, digest_of, digest_of_value


class Pair(msgspec.Struct, frozen=True):
    """Some value."""

    left: str
    right: tuple[int, ...]


def test_a_digest_is_short_and_the_same_everywhere() -> None:
    """The same bytes have the same 32 digits, on any machine and in any year."""
    assert digest_of(b"learnscape") == "38216b047742de85d82471a46d0945bf"


def test_other_bytes_have_another_digest() -> None:
    """One changed bit makes another digest."""
    assert digest_of(b"a") != digest_of(b"b")
    assert digest_of(b"") != digest_of(b"\0")


def test_bytes_may_come_in_pieces() -> None:
    """The digest of the pieces is that of the whole, however it was cut."""
    digester = Digester()
    assert digester.digest() == digest_of(b"")
    for piece in (b"learn", b"", b"scape"):
        digester.take(piece)
    assert digester.digest() == digest_of(b"learnscape")


def test_equal_values_have_one_digest() -> None:
    """A value's digest depends on what it holds, not on which object it is."""
    assert digest_of_value(Pair("é", (1, 2))) == digest_of_value(Pair("é", (1, 2)))
    assert digest_of_value(Pair("é", (1, 2))) != digest_of_value(Pair("é", (2, 1)))


def test_the_order_of_keys_does_not_matter() -> None:
    """Two mappings that are equal have one digest."""
    assert digest_of_value({"a": 1, "b": 2}) == digest_of_value({"b": 2, "a": 1})
