"""A hub is watched beside whoever builds it."""

from __future__ import annotations

import errno
import threading
from itertools import islice
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.serve import watcher
from learnscape_gen.serve.watcher import watched

if TYPE_CHECKING:
    from collections.abc import Generator

    from tests.conftest import Hub

PATIENCE = 20


def test_a_change_is_told_at_once_and_then_waited_for(hub: Hub) -> None:
    """With its files; several that came meanwhile are one to him who waits."""
    told: list[frozenset[str]] = []
    seen = threading.Event()

    def at_once(files: frozenset[str]) -> None:
        told.append(files)
        seen.set()

    file = hub.root / "content/posts/postmortem.md"
    with watched(hub.root, at_once) as changed:
        for title in ("One", "Two"):
            seen.clear()
            hub.post(title=title)
            assert seen.wait(PATIENCE)
        assert [*islice(changed, 1)] == [None]
        seen.clear()
        hub.remove("content/posts/postmortem.md")
        assert seen.wait(PATIENCE)
        assert [*islice(changed, 1)] == [None]
    assert str(file) in frozenset().union(*told)


def test_after_it_nothing_watches(hub: Hub) -> None:
    """Its thread has ended."""
    before = threading.active_count()
    with watched(hub.root, lambda _: None):
        assert threading.active_count() == before + 1
    assert threading.active_count() == before


def test_what_can_not_be_watched_any_more_is_told_to_who_waits(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    """He can tell a person; the thread that watches can't."""

    def failing(*_: object) -> Generator[frozenset[str]]:
        yield frozenset()
        raise OSError(errno.EACCES, "Not allowed any more")

    monkeypatch.setattr(watcher, "changes", failing)
    with watched(hub.root, lambda _: None) as changed, pytest.raises(OSError, match="Not allowed"):
        next(changed)
