"""What robots.txt allows."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.fetch.asker import Asker
from learnscape_gen.fetch.politeness import Turns
from learnscape_gen.fetch.robots import Robots

if TYPE_CHECKING:
    from tests.stranger import Stranger


def objections(stranger: Stranger, *paths: str) -> list[str]:
    """Return why some paths may not be asked."""

    async def ask() -> list[str]:
        robots = Robots(Asker(Turns(0, 4), {}, private=True))
        return list(await asyncio.gather(*(robots.objection(stranger.at(p)) for p in paths)))

    return asyncio.run(ask())


def test_rules_hold_and_are_asked_for_once(stranger: Stranger) -> None:
    """Those for us go before those for everybody."""
    rules = "User-agent: *\nDisallow: /\n\nUser-agent: learnscape\nDisallow: /private\n"
    stranger.shows("/robots.txt", rules, "Content-Type: text/plain")
    assert objections(stranger, "/a", "/private/b", "/c") == ["", "robots.txt", ""]
    assert len(stranger.asked) == 1


@pytest.mark.parametrize("status", ["404 Not Found", "403 Forbidden", "410 Gone"])
def test_who_has_no_rules_may_be_asked(stranger: Stranger, status: str) -> None:
    """As RFC 9309 has it."""
    stranger.shows("/robots.txt", "", status=status)
    assert objections(stranger, "/a") == [""]


def test_who_can_not_tell_them_now_is_left_alone(stranger: Stranger) -> None:
    """The same RFC."""
    stranger.shows("/robots.txt", "", status="500 Internal Server Error")
    assert objections(stranger, "/a") == ["robots.txt can't be read"]


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"<html>Disallow: /</html>\nUser-agent: *\nDisallow: /\n", "text/html"),
        (b"\xff\xfe\x00" * 1000, "text/plain"),
        (b"User-agent\nDisallow\nCrawl-delay: soon\n", "text/plain"),
        (b"User-agent: *\nDisallow: /" + b"*a" * 2000, "text/plain"),
    ],
)
def test_what_makes_no_sense_is_no_rule(
    stranger: Stranger, content: bytes, media_type: str
) -> None:
    """Servers send pages, and worse, for whatever they are asked."""
    stranger.shows("/robots.txt", content, f"Content-Type: {media_type}")
    assert objections(stranger, "/a") == [""]


def test_a_delay_is_heeded(stranger: Stranger, monkeypatch: pytest.MonkeyPatch) -> None:
    """The host gets the pause that it asks for."""
    told: list[float] = []
    monkeypatch.setattr(Turns, "slow_down", lambda _, __, pause: told.append(pause))
    rules = "User-agent: *\nCrawl-delay: 4\n"
    stranger.shows("/robots.txt", rules, "Content-Type: text/plain")
    assert objections(stranger, "/a") == [""]
    assert told == [4.0]
