"""Tells many pages: all hosts side by side, each host one thing at a time."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from typing import TYPE_CHECKING, Protocol

from learnscape_gen.content.outward import asked_address, outward_links
from learnscape_gen.fetch.charset import decoded
from learnscape_gen.fetch.manners import in_time, turns_by
from learnscape_gen.fetch.notifier import Notifier
from learnscape_gen.fetch.outcome import FetchFault, Reason
from learnscape_gen.fetch.politeness import origin_of
from learnscape_gen.fetch.reply import Heard, Reply
from learnscape_gen.fetch.silence import SILENCES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.fetch.manners import Manners
    from learnscape_gen.fetch.outcome import Fetched
    from learnscape_gen.mentions.errands import Errand

_NO_ANSWER = Reply(Heard.SKIPPED, "its host gives no answer")


class Done(Protocol):
    """Is told what became of an errand, as soon as it is known."""

    def __call__(self, errand: Errand, reply: Reply, /) -> None:
        """Take it in."""


def run_errands(errands: Iterable[Errand], manners: Manners, done: Done, *, checked: bool) -> None:
    """Do errands, as far as there is time.

    Args:
        errands: what to do.
        manners: how hosts are asked.
        done: is told of each; of those for which there was no time, nothing.
        checked: whether to look first that our page links to what it is about, or does no more.

    Raises:
        KeyboardInterrupt: somebody pressed Ctrl-C; `done` was told what was known by then.

    """
    asyncio.run(_run(tuple(errands), manners, done, checked=checked))


async def _run(errands: tuple[Errand, ...], manners: Manners, done: Done, *, checked: bool) -> None:
    notifier = Notifier(turns_by(manners), manners.contact, private=manners.private)
    origins: defaultdict[str, list[Errand]] = defaultdict(list)
    for errand in errands:
        origins[origin_of(errand.asks)].append(errand)
    await in_time(
        (_in_turn(notifier, each, done, checked=checked) for each in origins.values()),
        manners.seconds,
    )


async def _in_turn(notifier: Notifier, errands: list[Errand], done: Done, *, checked: bool) -> None:
    """Do the errands at one origin, one after the other."""
    silent = 0
    for errand in errands:
        reply = _NO_ANSWER
        if silent < SILENCES:
            reply = await _do(notifier, errand, checked=checked)
            silent = silent + 1 if reply.silent else 0
        done(errand, reply)


async def _do(notifier: Notifier, errand: Errand, *, checked: bool) -> Reply:
    source, target = errand.pair
    endpoint = errand.takes_back or await notifier.endpoint_of(target)
    if isinstance(endpoint, Reply):
        return endpoint
    if checked:
        page = await notifier.page(source)
        if why := _still_there(page, target) if errand.takes_back else _not_there(page, target):
            return Reply(Heard.SKIPPED, why)
    return await notifier.tell(endpoint, source, target)


def _not_there(page: Fetched | FetchFault, target: str) -> str:
    """Say why our page is not what a receiver has to find, or return an empty string."""
    if isinstance(page, FetchFault):
        return f"our page is not published yet ({page.status or page.reason})"
    return "" if _links_to(page, target) else "our page as it is published does not link there"


def _still_there(page: Fetched | FetchFault, target: str) -> str:
    """Say why a receiver would not find that a mention is gone, or return an empty string."""
    if isinstance(page, FetchFault):
        is_gone = page.reason is Reason.NOT_FOUND
        return "" if is_gone else f"our page can't be read ({page.status or page.reason})"
    return "our page is still published as it was" if _links_to(page, target) else ""


def _links_to(page: Fetched, target: str) -> bool:
    text = decoded(page.body, page.headers.get("content-type", ""), whole=page.whole).text
    return asked_address(target) in outward_links(text)
