"""Reads pages in a process of its own, which is ended when it takes too long.

The parser is quick with pages that are meant to be read. With some that are made for it, such as a
million elements one in another, it takes minutes, and it can't be stopped from within.
"""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from learnscape_gen.fetch.apart import Apart
from learnscape_gen.fetch.outcome import Fetched, FetchFault, Reason
from learnscape_gen.fetch.page import Page, read_page


class _Read(msgspec.Struct):
    page: Page | None = None
    fault: FetchFault | None = None


_BEGINNING = 16_384
"""So many bytes can be read at once, whatever is in them, and often hold all that is wanted."""


def read_apart(fetched: Fetched, seconds: float) -> Page | FetchFault:
    """Return what a page says of itself; of one that takes too long, what its beginning says."""
    read = _read_within(fetched, seconds)
    if read is None:
        beginning = replace(fetched, body=fetched.body[:_BEGINNING], whole=False)
        read = _read_within(beginning, seconds)
    return (read.page or read.fault if read else None) or _unreadable(fetched)


def _read_within(fetched: Fetched, seconds: float) -> _Read | None:
    """Return what reading a page gives, or None if that takes too long or breaks the reader."""
    with Apart(_read) as apart:
        answer = apart.answer(msgspec.msgpack.encode(fetched), seconds)
    return msgspec.msgpack.decode(answer, type=_Read) if answer is not None else None


def _unreadable(fetched: Fetched) -> FetchFault:
    detail = "its HTML is made in a way that takes too long to read"
    return FetchFault(Reason.NOT_A_PAGE, fetched.address, detail, fetched.status)


def _read(told: bytes) -> bytes:
    """Read a page."""
    outcome = read_page(msgspec.msgpack.decode(told, type=Fetched))
    answer = _Read(fault=outcome) if isinstance(outcome, FetchFault) else _Read(page=outcome)
    return msgspec.msgpack.encode(answer)
