"""Asks an address whether people still find there what they were sent for.

HEAD comes first, since it costs a host least; GET where that is refused or odd. Redirects are
followed one by one, each host asked in its turn and by its own rules for robots.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from learnscape_gen.fetch.fetch import USER_AGENT, fetch_async
from learnscape_gen.fetch.finding import Finding, Found
from learnscape_gen.fetch.outcome import HTML, Fetched, FetchFault, Limits, Reason
from learnscape_gen.fetch.paywall import is_paywalled
from learnscape_gen.fetch.politeness import origin_of
from learnscape_gen.fetch.robots import Robots
from learnscape_gen.paths import web_address

if TYPE_CHECKING:
    from learnscape_gen.fetch.politeness import Turns

PATIENCE = 15.0
"""Seconds that an answer may take."""
_BEGINNING = 256 * 1024
"""What a page says of itself stands in so many bytes."""
_MOST_HOPS = 10
_MOST_WAIT = 30
"""Seconds that we wait when a host asks for it; who asks for more is asked no more."""
_PERMANENT = (301, 308)
_REFUSED = (401, 403, 405, 406, 407, 429, 451, 501, 999)
"""What hosts say to robots, or to strangers; 999 is an invention of one of them."""
_PAYMENT_REQUIRED = 402
_BUSY = (429, 503)

TOO_LATE = "no answer in time"
_SILENT = {
    Reason.NO_HOST: "no such host",
    Reason.NO_CONNECTION: "no connection",
    Reason.TIMEOUT: TOO_LATE,
}
_WORDS = {
    **_SILENT,
    Reason.BAD_ADDRESS: "no web address",
    Reason.BROKEN_ANSWER: "its answer breaks off or can't be read",
}
_HOME = re.compile(
    r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|default|home)(?:\.\w+)?/?)?", re.IGNORECASE
)
"""The path of a home page, also of that in a language."""
_LOGIN = re.compile(r"[/._-](?:log-?in|sign-?in|sso|auth|oauth2?)(?:[/._-]|\Z)", re.IGNORECASE)


class Prober:
    """Asks addresses.

    Args:
        turns: gives turns to ask.
        contact: an address where somebody can see whose robot this is; may be empty.
        private: whether special addresses may be asked.

    """

    def __init__(self, turns: Turns, contact: str, *, private: bool) -> None:
        told = f"link check; +{contact}" if contact else "link check"
        self._headers = {"User-Agent": f"{USER_AGENT} ({told})"}
        self._turns = turns
        self._private = private
        self._robots = Robots(turns, self._headers, private=private)

    async def ask(self, url: str, *, look_inside: bool) -> Finding:
        """Return what is found at an address.

        Args:
            url: a web address, without a fragment.
            look_inside: whether to read the page's own word on being free.

        """
        at, is_permanent = url, True
        for _ in range(_MOST_HOPS + 1):
            if self._turns.is_closed(at):
                return Finding(Found.SKIPPED, "its host asks to be left alone")
            if objection := await self._robots.objection(at):
                return Finding(Found.REFUSED, objection)
            answer = await self._answer(at, look_inside=look_inside)
            if not isinstance(answer, _Redirect):
                return _judged(url, answer, at, is_permanent=is_permanent)
            at, is_permanent = answer.to, is_permanent and answer.status in _PERMANENT
        # Many that need cookies do so to us, and let people in.
        return Finding(Found.SUSPICIOUS, "it redirects for ever")

    async def _answer(self, url: str, *, look_inside: bool) -> Fetched | FetchFault | _Redirect:
        """Return the answer to HEAD, or to GET where that tells more."""
        head = await self._request("HEAD", url)
        if isinstance(head, _Redirect):
            return head
        if isinstance(head, Fetched):
            return await self._inside(url, head) if look_inside else head
        never_there = head.reason in _SILENT and head.reason is not Reason.TIMEOUT
        if never_there or head.status in _BUSY or head.reason is Reason.PRIVATE_ADDRESS:
            return head
        return await self._request("GET", url)

    async def _inside(self, url: str, head: Fetched) -> Fetched | FetchFault | _Redirect:
        if head.media_type not in HTML:
            return head
        answer = await self._request("GET", url, _BEGINNING)
        # It did answer HEAD: a slow or broken page is there nevertheless.
        told_nothing = isinstance(answer, FetchFault) and not answer.status
        return head if told_nothing else answer

    async def _request(
        self, method: str, url: str, size: int = 1
    ) -> Fetched | FetchFault | _Redirect:
        """Ask once; and once more where the host wants to be asked a little later."""
        answer = await self._once(method, url, size)
        if isinstance(answer, FetchFault) and answer.status in _BUSY and answer.retry_after:
            if answer.retry_after > _MOST_WAIT:
                self._turns.close(url)
            else:
                self._turns.wait(url, answer.retry_after)
                answer = await self._once(method, url, size)
        return answer

    async def _once(self, method: str, url: str, size: int) -> Fetched | FetchFault | _Redirect:
        limits = Limits(size=size, seconds=PATIENCE, redirects=0)
        async with self._turns.turn(url):
            answer = await fetch_async(
                url, limits, private=self._private, method=method, headers=self._headers
            )
        if isinstance(answer, FetchFault) and answer.reason is Reason.TOO_MANY_REDIRECTS:
            to = web_address(answer.leads_to.partition("#")[0])
            if to:
                return _Redirect(answer.status, to)
            return FetchFault(Reason.BAD_ADDRESS, answer.address)
        return answer


class _Redirect(NamedTuple):
    """Where a redirect leads, and with which status."""

    status: int
    to: str


def _judged(url: str, answer: Fetched | FetchFault, at: str, *, is_permanent: bool) -> Finding:
    """Return what the last answer means for the address that was asked first."""
    if isinstance(answer, FetchFault):
        return _fault(answer, is_own=origin_of(at) == origin_of(url))
    if answer.media_type in HTML and is_paywalled(answer.body):
        return Finding(Found.PAYWALLED, "it says so", at if at != url else "")
    if at == url:
        return Finding(Found.OK)
    before, after = urlsplit(url), urlsplit(at)
    if not _is_home(before.path, before.query) and _is_home(after.path, ""):
        return Finding(Found.SUSPICIOUS, "it leads to a home page", at)
    if _LOGIN.search(after.path) and not _LOGIN.search(before.path):
        return Finding(Found.REFUSED, "it asks for a login")
    return Finding(Found.MOVED if is_permanent else Found.MOVED_FOR_NOW, "", at)


def _is_home(path: str, query: str) -> bool:
    return not query and bool(_HOME.fullmatch(path))


def _fault(fault: FetchFault, *, is_own: bool) -> Finding:
    """Return what a fault means; `is_own` tells that it is at the host that was asked first."""
    if fault.reason is Reason.PRIVATE_ADDRESS:
        return Finding(Found.SKIPPED, "it is in a private network; --private asks there")
    if fault.status == _PAYMENT_REQUIRED:
        return Finding(Found.PAYWALLED, str(fault.status))
    if fault.status in _REFUSED:
        return Finding(Found.REFUSED, str(fault.status))
    if fault.status:
        return Finding(Found.FAILED, str(fault.status))
    if fault.reason is Reason.TLS_FAULT:
        # Browsers find certificates that are missing in between, and we do not.
        return Finding(Found.SUSPICIOUS, "its certificate can't be trusted")
    why = _WORDS.get(fault.reason, str(fault.reason))
    return Finding(Found.FAILED, why, silent=is_own and fault.reason in _SILENT)
