"""Measures a peer and learnscape in turn: A B A B, scenario by scenario."""

from __future__ import annotations

import os
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from outputs import Output, count
from process import run

if TYPE_CHECKING:
    from collections.abc import Callable

    from peers.peer import Peer, Site
    from process import Taken
    from scenarios import Scenario


class Pair(NamedTuple):
    """What learnscape took, and what the peer took right after it."""

    ours: Taken
    theirs: Taken


class Measured(NamedTuple):
    """All pairs by scenario, and what each of the two made of the collection."""

    peer: Peer
    pairs: dict[str, list[Pair]]
    peaks: dict[str, Pair]
    ours: Output
    theirs: Output


def measure(
    peer: Peer,
    sites: tuple[Site, Site],
    scenarios: list[Scenario],
    runs: int,
    progress: Callable[[str], None],
) -> Measured:
    """Build the two sites so many times in some scenarios, each time one after the other.

    A ratio is taken within a pair, whose two builds are seconds apart, so that it holds on a
    machine that is now quick and now slow. A first round fills the caches of the file system; it
    is the one in which memory is measured, and its times do not count.
    """
    progress(f"{peer.name}: first round, with memory")
    peaks = dict(_round(*sites, scenarios, 0, memory=True))
    made = count(sites[0].output), count(sites[1].output)
    pairs: dict[str, list[Pair]] = defaultdict(list)
    for number in range(1, runs + 1):
        progress(f"{peer.name}: round {number} of {runs}")
        for scenario, pair in _round(*sites, scenarios, number):
            pairs[scenario].append(pair)
    return Measured(peer, dict(pairs), peaks, *made)


def _round(
    ours: Site, theirs: Site, scenarios: list[Scenario], number: int, *, memory: bool = False
) -> list[tuple[str, Pair]]:
    """Build both sites once in each scenario; each scenario starts from what the last one left."""
    pairs = []
    for scenario in scenarios:
        taken = []
        for site in (ours, theirs):
            scenario.before(site, number)
            os.sync()  # so that nobody pays for what somebody else wrote
            taken.append(run(site.command, site.folder, memory=memory))
        pairs.append((scenario.name, Pair(*taken)))
    return pairs
