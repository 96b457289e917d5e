"""Reads pages in a process of its own, which is ended when it takes too long.

The parser is quick with pages that are meant to be read. With some that are made for it, such as a
million elements one in another, it takes minutes, and it can't be stopped from within.
"""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from learnscape_gen.fetch.outcome import Fetched, FetchFault, Reason
from learnscape_gen.fetch.page import Page, read_page

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess


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
    from multiprocessing import get_context  # noqa: PLC0415 - heavy, and rarely needed

    context = get_context("spawn")
    here, there = context.Pipe(duplex=True)
    process = context.Process(target=_read, args=(there,), daemon=True)
    _start_deaf(process)
    there.close()
    try:
        # What is sent waits until the other end reads it; a process that has died raises.
        here.send_bytes(msgspec.msgpack.encode(fetched))
        return msgspec.msgpack.decode(here.recv_bytes(), type=_Read) if here.poll(seconds) else None
    except (OSError, EOFError):
        return None
    finally:
        process.kill()
        process.join()
        here.close()


def _start_deaf(process: BaseProcess) -> None:
    """Start a process that Ctrl-C does not reach, from its first moment: we end it ourselves."""
    try:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    except ValueError:  # only the main thread may say so, and only it is reached by Ctrl-C
        process.start()
        return
    try:
        process.start()
    finally:
        signal.signal(signal.SIGINT, before)


def _unreadable(fetched: Fetched) -> FetchFault:
    detail = "its HTML is made in a way that takes too long to read"
    return FetchFault(Reason.NOT_A_PAGE, fetched.address, detail, fetched.status)


def _read(pipe: Connection) -> None:
    """Read the page that comes through a pipe, and answer through it."""
    outcome = read_page(msgspec.msgpack.decode(pipe.recv_bytes(), type=Fetched))
    answer = _Read(fault=outcome) if isinstance(outcome, FetchFault) else _Read(page=outcome)
    pipe.send_bytes(msgspec.msgpack.encode(answer))
