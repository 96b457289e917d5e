"""Copies of addresses in an archive."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from learnscape_gen.fetch.archive import Copy, copy_of
from learnscape_gen.fetch.politeness import Turns

if TYPE_CHECKING:
    from tests.stranger import Stranger

URL = "https://a.example/x?y=1&z=2"
ASKED = f"/available?url={quote(URL, safe='')}"
GOOD = {
    "available": True,
    "url": "http://web.archive.org/web/20250301120000/https://a.example/x",
    "timestamp": "20250301120000",
    "status": "200",
}


def copy(stranger: Stranger, near: str = "") -> Copy | None:
    """Ask for a copy."""
    service = stranger.at("/available")

    async def ask() -> Copy | None:
        return await copy_of(URL, near, service, Turns(0, 1), private=True)

    return asyncio.run(ask())


def told(stranger: Stranger, closest: Any, path: str = ASKED) -> None:  # noqa: ANN401 - any JSON
    """Let the service name a copy."""
    answer = json.dumps({"url": URL, "archived_snapshots": {"closest": closest}})
    stranger.shows(path, answer, "Content-Type: application/json")


def test_the_copy_that_is_named(stranger: Stranger) -> None:
    """By https, with its day."""
    told(stranger, GOOD)
    at = "https://web.archive.org/web/20250301120000/https://a.example/x"
    assert copy(stranger) == Copy(at, "2025-03-01")


def test_the_nearest_to_a_day(stranger: Stranger) -> None:
    """The day on which the address was good last."""
    told(stranger, GOOD, f"{ASKED}&timestamp=20261102")
    assert copy(stranger, "2026-11-02") is not None


@pytest.mark.parametrize(
    "closest",
    [
        None,
        {**GOOD, "available": False},
        {**GOOD, "status": "404"},
        {**GOOD, "timestamp": "long ago"},
        {**GOOD, "timestamp": 1},
        {**GOOD, "url": "javascript:alert(1)"},
        {},
        [],
    ],
)
def test_no_copy_of_use(stranger: Stranger, closest: object) -> None:
    """There is none, or what is said of it makes no sense."""
    told(stranger, closest)
    assert copy(stranger) is None


@pytest.mark.parametrize("answer", ["", "<p>Busy</p>", "[]", "[" * 10_000, "x" * 100_000])
def test_a_service_that_says_something_else(stranger: Stranger, answer: str) -> None:
    """Then nothing is known."""
    stranger.shows(ASKED, answer)
    assert copy(stranger) is None


def test_a_service_that_fails(stranger: Stranger) -> None:
    """The same."""
    stranger.shows(ASKED, "", status="503 Service Unavailable")
    assert copy(stranger) is None
