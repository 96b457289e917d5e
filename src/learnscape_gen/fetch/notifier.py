"""Finds the endpoint of a page and tells it that it is mentioned.

One GET decides: what HEAD says is often not what the page says, and few pages have an endpoint.
A page that may have an endpoint is asked by the rules of its host for robots. The endpoint asked to
be told, so no such rules are read for it; all else holds: turns, limits, and public addresses only.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urljoin

import msgspec

from learnscape_gen.fetch.apart import Apart
from learnscape_gen.fetch.asker import BUSY, Asker, Redirect
from learnscape_gen.fetch.endpoint import Endpoints, in_headers, searched, text_to_search
from learnscape_gen.fetch.fetch import USER_AGENT
from learnscape_gen.fetch.in_words import LEFT_ALONE, SILENT, WORDS
from learnscape_gen.fetch.outcome import Fetched, FetchFault, Reason
from learnscape_gen.fetch.pingback import MEDIA_TYPE, objection, ping
from learnscape_gen.fetch.reply import Heard, Reply
from learnscape_gen.fetch.robots import Robots
from learnscape_gen.paths import web_address

if TYPE_CHECKING:
    from learnscape_gen.fetch.endpoint import Endpoint, PageText
    from learnscape_gen.fetch.politeness import Turns

PATIENCE = 15.0
"""Seconds that an answer may take."""
_PAGE = 2 * 1024 * 1024
"""So many bytes of a page are searched."""
_ANSWER = 64 * 1024
"""So many bytes of what an endpoint says are kept."""
_SEARCH = 10.0
"""Seconds in which a page has to be searched; what is made to take longer has no endpoint."""
_BEGINNING = 16_384
"""So many letters can be searched at once, whatever they are."""
_MOST_HOPS = 10
_SAME_REQUEST = (301, 307, 308)
"""Redirects after which the same is said again elsewhere; others lead to a page for people."""
_FORM = "application/x-www-form-urlencoded"
_TRY_LATER = range(500, 600)
_LEFT_ALONE = Reply(Heard.SKIPPED, LEFT_ALONE)
_WORDS = {**WORDS, Reason.BAD_ADDRESS: "it leads to no web address"}


class Notifier:
    """Tells pages that they are mentioned.

    Args:
        turns: gives turns to ask.
        contact: an address where somebody can see who tells; may be empty.
        private: whether special addresses may be asked and told.

    """

    def __init__(self, turns: Turns, contact: str, *, private: bool) -> None:
        # The specification asks for the word, so that receivers know us for what we are.
        told = f"Webmention; +{contact}" if contact else "Webmention"
        headers = {"User-Agent": f"{USER_AGENT} ({told})"}
        self._turns = turns
        self._asker = Asker(turns, headers, private=private)
        self._robots = Robots(self._asker)

    async def endpoint_of(self, url: str) -> Endpoint | Reply:
        """Return the endpoint of a page, or why none is known."""
        answer = await self._page(url, robots=True)
        if isinstance(answer, Reply):
            return answer
        if isinstance(answer, FetchFault):
            if answer.reason is Reason.PRIVATE_ADDRESS:
                return Reply(Heard.SKIPPED, _WORDS[answer.reason])
            return _unanswered(answer)
        named = in_headers(answer)
        text = None if named.webmention else text_to_search(answer)
        in_text = await _searched_apart(text) if text else Endpoints()
        return named.before(in_text) or Reply(Heard.NO_ENDPOINT)

    async def page(self, url: str) -> Fetched | FetchFault:
        """Return a page of our own hub, for which no rules for robots are needed."""
        answer = await self._page(url, robots=False)
        if isinstance(answer, Reply):
            return FetchFault(Reason.TOO_OFTEN, url)
        return answer

    async def tell(self, endpoint: Endpoint, source: str, target: str) -> Reply:
        """Tell an endpoint that a page of ours, the source, mentions or mentioned the target."""
        if endpoint.pingback:
            content, media_type = ping(source, target), MEDIA_TYPE
        else:
            content, media_type = urlencode({"source": source, "target": target}).encode(), _FORM
        at = endpoint.url
        for _ in range(_MOST_HOPS + 1):
            if self._turns.is_closed(at):
                return _LEFT_ALONE
            answer = await self._asker.ask(
                at,
                method="POST",
                size=_ANSWER,
                seconds=PATIENCE,
                content=content,
                media_type=media_type,
            )
            if not isinstance(answer, Redirect):
                return _taken(endpoint, answer)
            if answer.status not in _SAME_REQUEST:
                why = f"its endpoint leads elsewhere ({answer.status})"
                return Reply(Heard.REFUSED, why, answer.status, endpoint)
            at = answer.to
        return Reply(Heard.FAILED, _WORDS[Reason.TOO_MANY_REDIRECTS], endpoint=endpoint)

    async def _page(self, url: str, *, robots: bool) -> Fetched | FetchFault | Reply:
        """Return a page, wherever it leads; each host on the way is asked in its turn."""
        at = url
        for _ in range(_MOST_HOPS + 1):
            if self._turns.is_closed(at):
                return _LEFT_ALONE
            if robots and (why := await self._robots.objection(at)):
                return Reply(Heard.REFUSED, why)
            answer = await self._asker.ask(at, size=_PAGE, seconds=PATIENCE)
            if not isinstance(answer, Redirect):
                return answer
            at = answer.to
        return FetchFault(Reason.TOO_MANY_REDIRECTS, at)


async def _searched_apart(page: PageText) -> Endpoints:
    """Return the endpoints of a page, or those of its beginning where the rest takes too long."""
    for text in (page.text, page.text[:_BEGINNING]):
        told = msgspec.msgpack.encode(msgspec.structs.replace(page, text=text))
        with Apart(searched) as apart:
            answer = await asyncio.to_thread(apart.answer, told, _SEARCH)
        if answer is not None:
            return msgspec.msgpack.decode(answer, type=Endpoints)
    return Endpoints()


def _unanswered(fault: FetchFault, endpoint: Endpoint | None = None) -> Reply:
    """Return what it means that there is no answer to use."""
    # A page that is not there may be back another time; an endpoint has no such excuse.
    may_come = fault.reason is Reason.NOT_FOUND and endpoint is None
    if fault.status in BUSY or fault.status in _TRY_LATER or may_come:
        return Reply(Heard.FAILED, str(fault.status), fault.status, endpoint)
    if fault.status:
        return Reply(Heard.REFUSED, str(fault.status), fault.status, endpoint)
    why = _WORDS.get(fault.reason, str(fault.reason))
    silent = endpoint is None and fault.reason in SILENT
    return Reply(Heard.FAILED, why, endpoint=endpoint, silent=silent)


def _taken(endpoint: Endpoint, answer: Fetched | FetchFault) -> Reply:
    """Return what the answer of an endpoint means."""
    if isinstance(answer, FetchFault):
        if answer.reason is Reason.PRIVATE_ADDRESS:
            return Reply(Heard.REFUSED, "its endpoint is in a private network", 0, endpoint)
        return _unanswered(answer, endpoint)
    status = answer.status
    if status not in range(200, 300):
        return Reply(Heard.REFUSED, str(status), status, endpoint)
    if endpoint.pingback and (why := objection(answer.body)):
        return Reply(Heard.REFUSED, why, status, endpoint)
    seen_at = _location(answer) if status == 201 else ""  # noqa: PLR2004 - Created
    return Reply(Heard.TOLD, "", status, endpoint, seen_at)


def _location(answer: Fetched) -> str:
    """Return the address that the `Location` of an answer names, or an empty string."""
    location = answer.headers.get("location", "").strip()
    try:
        return web_address(urljoin(answer.address, location)) if location else ""
    except ValueError:
        return ""
