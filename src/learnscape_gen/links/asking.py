"""Asks many addresses at once: all hosts side by side, each host one request at a time."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, Protocol

from learnscape_gen.fetch.archive import copy_of
from learnscape_gen.fetch.finding import Finding, Found
from learnscape_gen.fetch.in_words import TOO_LATE
from learnscape_gen.fetch.manners import in_time, turns_by
from learnscape_gen.fetch.politeness import origin_of
from learnscape_gen.fetch.probe import Prober
from learnscape_gen.fetch.silence import SILENCES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.fetch.archive import Copy
    from learnscape_gen.fetch.manners import Manners
    from learnscape_gen.fetch.politeness import Turns

_NOT_IN_TIME = Finding(Found.SKIPPED, "its host answers too late")


class Question(NamedTuple):
    """An address to ask, and whether to read what its page says of itself."""

    url: str
    look_inside: bool


class Told(Protocol):
    """Is told what was found at an address, as soon as it is known."""

    def __call__(self, url: str, finding: Finding, /) -> None:
        """Take it in."""


def ask_all(questions: Iterable[Question], manners: Manners, told: Told) -> None:
    """Ask addresses, as far as there is time.

    Args:
        questions: what to ask, in the order in which each host is to be asked.
        manners: how.
        told: is told of each; of those for which there was no time, nothing.

    Raises:
        KeyboardInterrupt: somebody pressed Ctrl-C; `told` was told what was known by then.

    """
    asyncio.run(_ask_all(tuple(questions), manners, told))


async def _ask_all(questions: tuple[Question, ...], manners: Manners, told: Told) -> None:
    prober = Prober(turns_by(manners), manners.contact, private=manners.private)
    origins: defaultdict[str, list[Question]] = defaultdict(list)
    for question in questions:
        origins[origin_of(question.url)].append(question)
    await in_time([_ask_in_turn(prober, each, told) for each in origins.values()], manners.seconds)


async def _ask_in_turn(prober: Prober, questions: list[Question], told: Told) -> None:
    """Ask the addresses of one origin, one after the other."""
    silent = 0
    finding = _NOT_IN_TIME
    for url, look_inside in questions:
        if silent < SILENCES:
            finding = await prober.ask(url, look_inside=look_inside)
            silent = silent + 1 if finding.silent else 0
        elif finding.why == TOO_LATE:
            # A host that can't be reached has nothing; one that is slow may have the rest.
            finding = _NOT_IN_TIME
        told(url, finding)


class CopyTold(Protocol):
    """Is told which copy of an address an archive has."""

    def __call__(self, url: str, copy: Copy, /) -> None:
        """Take it in."""


def look_up_copies(
    wanted: Iterable[tuple[str, str]], service: str, manners: Manners, told: CopyTold
) -> None:
    """Look up copies in an archive, as far as there is time.

    Args:
        wanted: addresses, each with the day to which the copy should be near.
        service: the address of the archive's availability service.
        manners: how it is asked.
        told: is told of each copy that there is.

    """

    async def look_up(url: str, near: str, turns: Turns) -> None:
        copy = await copy_of(url, near, service, turns, private=manners.private)
        if copy:
            told(url, copy)

    async def look_up_all() -> None:
        turns = turns_by(manners)
        await in_time([look_up(*each, turns) for each in wanted], manners.seconds)

    asyncio.run(look_up_all())
