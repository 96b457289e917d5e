"""Asks an address whether people still find there what they were sent for.

HEAD comes first, since it costs a host least; GET where that is refused or odd. Redirects are
followed one by one, each host asked in its turn and by its own rules for robots.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from learnscape_gen.fetch.asker import BUSY, Asker, Redirect
from learnscape_gen.fetch.fetch import USER_AGENT
from learnscape_gen.fetch.finding import Finding, Found
from learnscape_gen.fetch.in_words import LEFT_ALONE, SILENT, WORDS
from learnscape_gen.fetch.outcome import HTML, Fetched, FetchFault, Reason
from learnscape_gen.fetch.paywall import is_paywalled
from learnscape_gen.fetch.politeness import origin_of
from learnscape_gen.fetch.robots import Robots

if TYPE_CHECKING:
    from learnscape_gen.fetch.asker import Answer
    from learnscape_gen.fetch.politeness import Turns

PATIENCE = 15.0
"""Seconds that an answer may take."""
_BEGINNING = 256 * 1024
"""What a page says of itself stands in so many bytes."""
_MOST_HOPS = 10
_PERMANENT = (301, 308)
_REFUSED = (401, 403, 405, 406, 407, 429, 451, 501, 999)
"""What hosts say to robots, or to strangers; 999 is an invention of one of them."""
_PAYMENT_REQUIRED = 402

_WORDS = {**WORDS, Reason.BAD_ADDRESS: "no web address"}
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
        headers = {"User-Agent": f"{USER_AGENT} ({told})"}
        self._turns = turns
        self._asker = Asker(turns, headers, private=private)
        self._robots = Robots(self._asker)

    async def ask(self, url: str, *, look_inside: bool) -> Finding:
        """Return what is found at an address.

        Args:
            url: a web address, without a fragment.
            look_inside: whether to read the page's own word on being free.

        """
        at, is_permanent = url, True
        for _ in range(_MOST_HOPS + 1):
            if self._turns.is_closed(at):
                return Finding(Found.SKIPPED, LEFT_ALONE)
            if objection := await self._robots.objection(at):
                return Finding(Found.REFUSED, objection)
            answer = await self._answer(at, look_inside=look_inside)
            if not isinstance(answer, Redirect):
                return _judged(url, answer, at, is_permanent=is_permanent)
            at, is_permanent = answer.to, is_permanent and answer.status in _PERMANENT
        # Many that need cookies do so to us, and let people in.
        return Finding(Found.SUSPICIOUS, _WORDS[Reason.TOO_MANY_REDIRECTS])

    async def _answer(self, url: str, *, look_inside: bool) -> Answer:
        """Return the answer to HEAD, or to GET where that tells more."""
        head = await self._request("HEAD", url)
        if isinstance(head, Redirect):
            return head
        if isinstance(head, Fetched):
            return await self._inside(url, head) if look_inside else head
        never_there = head.reason in SILENT and head.reason is not Reason.TIMEOUT
        if never_there or head.status in BUSY or head.reason is Reason.PRIVATE_ADDRESS:
            return head
        return await self._request("GET", url)

    async def _inside(self, url: str, head: Fetched) -> Answer:
        if head.media_type not in HTML:
            return head
        answer = await self._request("GET", url, _BEGINNING)
        # It did answer HEAD: a slow or broken page is there nevertheless.
        told_nothing = isinstance(answer, FetchFault) and not answer.status
        return head if told_nothing else answer

    async def _request(self, method: str, url: str, size: int = 1) -> Answer:
        return await self._asker.ask(url, method=method, size=size, seconds=PATIENCE)


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
        return Finding(Found.SKIPPED, _WORDS[fault.reason])
    if fault.status == _PAYMENT_REQUIRED:
        return Finding(Found.PAYWALLED, str(fault.status))
    if fault.status in _REFUSED:
        return Finding(Found.REFUSED, str(fault.status))
    if fault.status:
        return Finding(Found.FAILED, str(fault.status))
    if fault.reason is Reason.TLS_FAULT:
        # Browsers find certificates that are missing in between, and we do not.
        return Finding(Found.SUSPICIOUS, _WORDS[fault.reason])
    why = _WORDS.get(fault.reason, str(fault.reason))
    return Finding(Found.FAILED, why, silent=is_own and fault.reason in SILENT)
