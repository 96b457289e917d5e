"""Turns at hosts: one request at a time for each, and so many in all."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.fetch.politeness import MOST_PAUSE, Turns

if TYPE_CHECKING:
    import pytest

HOSTS = [f"https://{name}.example/" for name in "abcdef"]


class Watch:
    """Counts who has a turn at the same time, and the most there were."""

    def __init__(self) -> None:
        self.now: Counter[str] = Counter()
        self.most_at_a_host = self.most = 0

    async def use(self, turns: Turns, url: str) -> None:
        """Take a turn, and give others the chance to take one meanwhile."""
        async with turns.turn(url):
            self.now[url] += 1
            self.most_at_a_host = max(self.most_at_a_host, self.now[url])
            self.most = max(self.most, self.now.total())
            for _ in range(3):
                await asyncio.sleep(0)
            self.now[url] -= 1


@given(st.lists(st.sampled_from(HOSTS), max_size=40), st.integers(1, 4))
def test_nobody_is_asked_twice_at_a_time(asked: list[str], at_once: int) -> None:
    """However many want to, and all hosts together no more than is allowed."""
    watch = Watch()

    async def run() -> None:
        turns = Turns(0, at_once)
        await asyncio.gather(*(watch.use(turns, url) for url in asked))

    asyncio.run(run())
    assert watch.most_at_a_host <= 1
    assert watch.most == min(at_once, len({*asked}))


def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return where the naps go that are taken from now on, each over at once."""
    naps: list[float] = []
    now = [0.0]
    nap = asyncio.sleep

    async def sleep(seconds: float) -> None:
        naps.append(round(seconds, 3))
        now[0] += seconds
        await nap(0)

    monkeypatch.setattr("learnscape_gen.fetch.politeness.asyncio.sleep", sleep)
    monkeypatch.setattr(asyncio.BaseEventLoop, "time", lambda _: now[0])
    return naps


def test_there_is_a_pause_between_requests(monkeypatch: pytest.MonkeyPatch) -> None:
    """At one host, on whatever port; not between hosts."""
    naps = slept(monkeypatch)

    async def run() -> None:
        turns = Turns(2.0, 4)
        for url in ("https://a.example/x", "http://a.example:8080/y", "https://b.example/"):
            async with turns.turn(url):
                pass

    asyncio.run(run())
    assert naps == [2.0]


def test_a_host_may_ask_for_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """Within bounds, and for a rest once."""
    naps = slept(monkeypatch)
    url = HOSTS[0]

    async def run() -> None:
        turns = Turns(1.0, 4)
        turns.slow_down(url, 3600)
        turns.wait(url, 25)
        for _ in range(2):
            async with turns.turn(url):
                pass

    asyncio.run(run())
    assert naps == [25.0, MOST_PAUSE]


def test_a_closed_host_stays_closed() -> None:
    """And no other one is."""
    turns = Turns(0, 1)
    turns.close(f"{HOSTS[0]}x")
    assert turns.is_closed(HOSTS[0])
    assert not turns.is_closed(HOSTS[1])
