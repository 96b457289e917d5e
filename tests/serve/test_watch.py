"""Whatever shapes a site is watched, however an editor saves it."""

from __future__ import annotations

import errno
import os
import shutil
import signal
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

import pytest
import watchfiles

from learnscape_gen.serve.watch import changes

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from pathlib import Path

    from tests.conftest import Hub

PATIENCE = 20
"""Seconds after which a change that was not seen ends the test."""


class NotSeenError(Exception):
    """A change was not seen."""


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    """End what takes longer than so many seconds."""

    def end(*_: object) -> None:
        raise NotSeenError

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def is_seen(watching: Generator[frozenset[str]], seconds: float = PATIENCE) -> bool:
    """Tell whether a change is seen."""
    try:
        with patience(seconds):
            next(watching)
    except (NotSeenError, KeyboardInterrupt):  # watchfiles takes any signal for Ctrl-C
        return False
    return True


@pytest.fixture
def watching(hub: Hub) -> Iterator[Generator[frozenset[str]]]:
    """Give what watches the smallest hub, which has one post; nothing has changed yet."""
    hub.post()
    with closing(changes(hub.root)) as begun:
        next(begun)
        yield begun


def by_temporary_file(file: Path) -> None:
    """Save a file as careful editors do: beside it, then moved over it."""
    beside = file.with_name(".saved.tmp")
    beside.write_text("---\ntitle: Other\n---\n", "utf-8")
    beside.replace(file)


EDITS: dict[str, Callable[[Path], object]] = {
    "a post is saved": lambda hub: (hub / "content/posts/postmortem.md").write_text("x"),
    "a post is emptied": lambda hub: (hub / "content/posts/postmortem.md").write_bytes(b""),
    "a post is replaced": lambda hub: by_temporary_file(hub / "content/posts/postmortem.md"),
    "a post is removed": lambda hub: (hub / "content/posts/postmortem.md").unlink(),
    "a folder is renamed": lambda hub: (hub / "content/work/incidents").rename(
        hub / "content/work/mishaps"
    ),
    "a folder goes": lambda hub: shutil.rmtree(hub / "content/work"),
    "all content is renamed": lambda hub: (hub / "content").rename(hub / "contents"),
    "settings are saved": lambda hub: (hub / "learnscape.toml").write_text("title = 'Other'"),
    "settings are replaced": lambda hub: by_temporary_file(hub / "learnscape.toml"),
    "settings are removed": lambda hub: (hub / "learnscape.toml").unlink(),
    "links are asked": lambda hub: (hub / "links.jsonl").write_text("{}"),
    "templates come": lambda hub: (hub / "templates").mkdir(),
    "a theme comes": lambda hub: (hub / "themes/own").mkdir(parents=True),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_what_shapes_a_site_is_seen(
    hub: Hub, watching: Generator[frozenset[str]], edit: Callable[[Path], object]
) -> None:
    """Each way to change it."""
    edit(hub.root)
    assert is_seen(watching)


def test_what_comes_later_is_watched_too(hub: Hub, watching: Generator[frozenset[str]]) -> None:
    """A new folder at the top, and one in it."""
    hub.write("templates/base.html", "one")
    assert is_seen(watching)
    hub.write("templates/partials/new.html", "two")
    assert is_seen(watching)


def test_what_does_not_shape_a_site_is_passed_over(
    hub: Hub, watching: Generator[frozenset[str]]
) -> None:
    """What editors leave behind, what a build makes, and what is none of the hub's."""
    hub.write("content/posts/.postmortem.md.swp", "x")
    hub.write("content/posts/postmortem.md~", "x")
    hub.write("site/index.html", "x")
    hub.write(".learnscape/preview/index.html", "x")
    hub.write("notes.txt", "x")
    assert not is_seen(watching, 1)


def test_a_hub_in_a_hidden_folder_is_watched(hub: Hub, tmp_path: Path) -> None:
    """Only what is hidden within it is passed over."""
    hidden = tmp_path / ".notes" / "hub"
    shutil.copytree(hub.root, hidden)
    with closing(changes(hidden)) as watching:
        next(watching)
        (hidden / "content/tools/web-page.md").write_text("x", "utf-8")
        assert is_seen(watching)


def test_where_the_system_watches_nothing_the_files_are_looked_through(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine allows only so many watches; a network folder may allow none."""

    def refuse(*folders: Path, force_polling: bool | None, **options: Any) -> object:  # noqa: ANN401 - of a library
        if not force_polling:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return watchfiles.watch(*folders, force_polling=True, **options)

    monkeypatch.setattr("learnscape_gen.serve.watch.watch", refuse)
    with closing(changes(hub.root)) as watching:
        next(watching)
        hub.write("content/tools/chat.md", "new")
        assert is_seen(watching)
