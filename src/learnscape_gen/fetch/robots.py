"""What robots.txt allows (RFC 9309), asked for once at each origin."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from protego import Protego

from learnscape_gen.fetch.outcome import HTML, Fetched, FetchFault, Limits
from learnscape_gen.fetch.politeness import origin_of

if TYPE_CHECKING:
    from learnscape_gen.fetch.asker import Asker

ROBOT = "learnscape"
"""The name by which a robots.txt may speak to us."""

_LIMITS = Limits(size=500 * 1024, seconds=10, redirects=5)
_SERVER_ERRORS = range(500, 600)


class Robots:
    """Tells which addresses may be asked.

    Args:
        asker: asks for the rules.

    """

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._rules: dict[str, asyncio.Future[_Rules]] = {}

    async def objection(self, url: str) -> str:
        """Say why an address may not be asked, or return an empty string."""
        origin = origin_of(url)
        rules = self._rules.get(origin)
        if rules is None:
            rules = self._rules[origin] = asyncio.ensure_future(self._read(origin))
        return (await asyncio.shield(rules)).objection(url)

    async def _read(self, origin: str) -> _Rules:
        url = f"{origin}/robots.txt"
        answer = await self._asker.once(url, _LIMITS, {"Accept": "*/*"})
        if isinstance(answer, FetchFault):
            # Who can't tell the rules for now is left alone; who has none may be asked, and from
            # who does not answer at all the address itself will have no answer either.
            return _Rules(closed=answer.status in _SERVER_ERRORS)
        rules = _Rules(_parsed(answer))
        self._asker.turns.slow_down(url, rules.delay)
        return rules


class _Rules:
    """The rules of an origin; `closed` where it keeps everybody out for now."""

    def __init__(self, rules: Protego | None = None, *, closed: bool = False) -> None:
        self._rules = rules
        self._closed = closed

    @property
    def delay(self) -> float:
        """Return the seconds that the origin wants between two requests."""
        delay = self._rules.crawl_delay(ROBOT) if self._rules else None
        return delay if delay and delay > 0 else 0.0

    def objection(self, url: str) -> str:
        """Say why an address may not be asked, or return an empty string."""
        if self._closed:
            return "robots.txt can't be read"
        if self._rules and not self._rules.can_fetch(url, ROBOT):
            return "robots.txt"
        return ""


def _parsed(answer: Fetched) -> Protego | None:
    """Return rules, or None where there are none in it: strangers write anything there."""
    if answer.media_type in HTML:
        return None
    try:
        return Protego.parse(answer.body.decode("utf-8-sig", errors="replace"))
    except Exception:  # noqa: BLE001 - whatever a stranger's text does to the parser, it is no rule
        return None
