"""Takes turns at hosts: one request at a time for each, a pause after it, and so many in all."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

MOST_PAUSE = 10.0
"""Seconds that a host can have us wait between two requests; who wants more is asked less often."""


class Turns:
    """Gives turns to ask hosts. Ports of one host are one host: it is one machine that we burden.

    Args:
        pause: seconds between the end of a request and the next one to its host.
        at_once: requests at a time to all hosts together.

    """

    def __init__(self, pause: float, at_once: int) -> None:
        self._pause = pause
        self._all = asyncio.Semaphore(at_once)
        self._hosts: defaultdict[str, _Host] = defaultdict(_Host)

    @asynccontextmanager
    async def turn(self, url: str) -> AsyncIterator[None]:
        """Wait until the host of an address may be asked, and keep others from it meanwhile."""
        host, now = self._hosts[host_of(url)], asyncio.get_running_loop().time
        async with host.lock:
            while (left := host.free_at - now()) > 0:  # noqa: ASYNC110 - it may grow meanwhile
                await asyncio.sleep(left)
            try:
                async with self._all:
                    yield
            finally:
                host.free_at = max(host.free_at, now() + max(self._pause, host.pause))

    def slow_down(self, url: str, pause: float) -> None:
        """Wait longer between requests from now on, as the host asks for."""
        self._hosts[host_of(url)].pause = min(pause, MOST_PAUSE)

    def wait(self, url: str, seconds: float) -> None:
        """Leave a host alone for some seconds."""
        host = self._hosts[host_of(url)]
        host.free_at = max(host.free_at, asyncio.get_running_loop().time() + seconds)

    def close(self, url: str) -> None:
        """Ask a host no more: it wants a longer rest than we can wait."""
        self._hosts[host_of(url)].is_closed = True

    def is_closed(self, url: str) -> bool:
        """Tell whether the host of an address is to be asked no more."""
        return self._hosts[host_of(url)].is_closed


class _Host:
    """A host: who has the turn, when the next one may have it, and the pause it asks for."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.free_at = 0.0
        self.pause = 0.0
        self.is_closed = False


def origin_of(url: str) -> str:
    """Return the scheme, host and port of a web address."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def host_of(url: str) -> str:
    """Return the host of a web address, without its port."""
    return urlsplit(url).hostname or ""
