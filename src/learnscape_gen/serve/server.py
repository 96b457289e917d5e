"""The server of a preview: on this machine alone, in a thread of its own."""

from __future__ import annotations

import errno
import socket
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import uvicorn

from learnscape_gen.serve.app import HOSTS, application

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.serve.preview import Preview

LOOPBACK = HOSTS[0]
_TRIED = 20
"""So many ports after the wanted one are tried before any will do."""
_PATIENCE = 1
"""Seconds that browsers get to let go at the end."""


def listening_socket(port: int) -> socket.socket:
    """Return a socket that listens on this machine: on a port, or the next one that is free.

    Raises:
        OSError: there is none.

    """
    for wanted in (*range(port, min(port + _TRIED, 65_536)), 0):
        try:
            listening = socket.create_server((LOOPBACK, wanted))
        except OSError as fault:
            # A port below 1024 may be for others only; then the next one need not be tried.
            if fault.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
        else:
            # Connections have it from here. Without, the end of each file comes 40 ms late.
            listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return listening
    raise OSError(errno.EADDRINUSE, "No port is free")


@contextmanager
def serving(preview: Preview, listening: socket.socket) -> Iterator[None]:
    """Answer browsers for as long as the block goes on; after it nothing is left of the server.

    Args:
        preview: what is shown.
        listening: where it listens; it is closed at the end.

    """
    config = uvicorn.Config(
        application(preview),
        lifespan="off",
        ws="none",
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_PATIENCE,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
    thread.start()
    try:
        yield
    finally:
        preview.news.end()
        server.should_exit = True
        thread.join()
        listening.close()
