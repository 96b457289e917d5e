"""How a pass over many hosts asks them: how long, how often, and in whose name."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.fetch.politeness import Turns

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterable
    from typing import Any


class Manners(NamedTuple):
    """How addresses are asked.

    Args:
        seconds: the most that everything together may take.
        pause: seconds between two requests to one host.
        at_once: requests at a time to all hosts together.
        contact: an address where hosts can see whose robot this is; may be empty.
        private: whether special addresses may be asked.

    """

    seconds: float
    pause: float
    at_once: int
    contact: str
    private: bool


def turns_by(manners: Manners) -> Turns:
    """Return what gives turns to ask."""
    return Turns(manners.pause, manners.at_once)


async def in_time(work: Iterable[Coroutine[Any, Any, None]], seconds: float) -> None:
    """Do everything side by side, until the time is over."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds), asyncio.TaskGroup() as group:
            for each in work:
                group.create_task(each)
