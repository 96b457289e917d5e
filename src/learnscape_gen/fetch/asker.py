"""Asks a host in its turn, waits where it wants that, and leaves redirects to who asked.

A redirect may lead to another host, which has turns and rules for robots of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from learnscape_gen.fetch.fetch import fetch_async
from learnscape_gen.fetch.outcome import Fetched, FetchFault, Limits, Reason
from learnscape_gen.paths import web_address

if TYPE_CHECKING:
    from collections.abc import Mapping

    from learnscape_gen.fetch.politeness import Turns

BUSY = (429, 503)
"""What hosts say that want to be asked later."""
_MOST_WAIT = 30
"""Seconds that we wait when a host asks for it; who asks for more is asked no more."""


class Redirect(NamedTuple):
    """Where a redirect leads, and with which status."""

    status: int
    to: str


Answer: TypeAlias = Fetched | FetchFault | Redirect


class Asker:
    """Asks addresses.

    Args:
        turns: gives turns to ask.
        headers: those of every request.
        private: whether special addresses may be asked.

    """

    def __init__(self, turns: Turns, headers: Mapping[str, str], *, private: bool) -> None:
        self.turns = turns
        self._headers = headers
        self._private = private

    async def ask(  # noqa: PLR0913 - a request has so many parts
        self,
        url: str,
        *,
        method: str = "GET",
        size: int = 1,
        seconds: float,
        content: bytes = b"",
        media_type: str = "",
    ) -> Answer:
        """Ask once; and once more where the host wants to be asked a little later.

        Args:
            url: a web address.
            method: "GET", "HEAD" or "POST".
            size: bytes that are kept of the answer.
            seconds: for which the answer is waited.
            content: what to send.
            media_type: that of the content.

        """
        limits = Limits(size=size, seconds=seconds, redirects=0)
        told = {"Content-Type": media_type} if media_type else {}
        answer = await self.once(url, limits, told, method, content)
        if isinstance(answer, FetchFault) and answer.status in BUSY and answer.retry_after:
            if answer.retry_after > _MOST_WAIT:
                self.turns.close(url)
            else:
                self.turns.wait(url, answer.retry_after)
                answer = await self.once(url, limits, told, method, content)
        return _led(answer)

    async def once(
        self,
        url: str,
        limits: Limits,
        headers: Mapping[str, str],
        method: str = "GET",
        content: bytes = b"",
    ) -> Fetched | FetchFault:
        """Ask once, in the turn of the host of an address; the headers are added to the others."""
        async with self.turns.turn(url):
            return await fetch_async(
                url,
                limits,
                private=self._private,
                method=method,
                headers={**self._headers, **headers},
                content=content,
            )


def _led(answer: Fetched | FetchFault) -> Answer:
    """Return an answer, where a redirect is one of its own."""
    if isinstance(answer, Fetched) or answer.reason is not Reason.TOO_MANY_REDIRECTS:
        return answer
    to = web_address(answer.leads_to.partition("#")[0])
    return Redirect(answer.status, to) if to else FetchFault(Reason.BAD_ADDRESS, answer.address)
