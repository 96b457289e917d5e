"""The four builds that are measured, and the edits before them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from peers.peer import Site

_TITLE = re.compile(r'(?im)^(title: "?)(?:edited \d+ )?')


class Scenario(NamedTuple):
    """A build, and what is done to the project before it; `number` makes every edit another."""

    name: str
    before: Callable[[Site, int], None]


def _clean(site: Site, number: int) -> None:  # noqa: ARG001 - all of these have one shape
    """Remove the output and all caches, so that the build starts from the sources alone."""
    site.clean()


def _edit_body(site: Site, number: int) -> None:
    """Add a sentence to a post."""
    text = site.edited.read_text("utf-8").rstrip()
    site.edited.write_text(f"{text}\n\nRead again, for the time number {number}.\n", "utf-8")


def _edit_title(site: Site, number: int) -> None:
    """Give a post another title, which many lists and feeds show; its address stays."""
    text = site.edited.read_text("utf-8")
    site.edited.write_text(_TITLE.sub(rf"\g<1>edited {number} ", text, count=1), "utf-8")


def _leave(site: Site, number: int) -> None:
    """Change nothing."""


SCENARIOS = {
    "clean": Scenario("clean", _clean),
    "body": Scenario("one body edited", _edit_body),
    "title": Scenario("one title edited", _edit_title),
    "nothing": Scenario("nothing changed", _leave),
}
