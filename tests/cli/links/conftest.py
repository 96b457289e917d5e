"""A hub with posts about addresses of a stranger's server, and passes over it on given days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from learnscape_gen.ledger.ledger import read_ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from click.testing import Result

    from learnscape_gen.ledger.entry import Entry
    from tests.cli.conftest import Run
    from tests.conftest import Hub


class Pass(Protocol):
    """Runs `learnscape links` in the hub on a day."""

    def __call__(self, day: str, *options: str) -> Result:
        """Run it."""


@pytest.fixture
def links(
    hub: Hub, run: Run, monkeypatch: pytest.MonkeyPatch, set_day: Callable[[str], None]
) -> Pass:
    """Give what runs a pass over the hub, in which one stands."""
    hub.write("learnscape.toml", 'base_url = "https://hub.example/"\n')
    monkeypatch.chdir(hub.root)

    def run_links(day: str, *options: str) -> Result:
        set_day(day)
        return run("links", "--private", "--pause", "0", *options)

    return run_links


def about(hub: Hub, *urls: str) -> None:
    """Write a post about each address."""
    for number, url in enumerate(urls):
        hub.post(f"p{number}", title=f"P {number}", url=url, moments="apply")


def known(hub: Hub) -> Mapping[str, Entry]:
    """Return the ledger of a hub, which is sound."""
    ledger = read_ledger(hub.root)
    assert ledger.problems == ()
    return ledger.entries
