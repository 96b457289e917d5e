"""Real git repositories, whatever the settings of the machine are."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Hub


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder and return what it says."""
    apart = {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_DATE": "2026-11-20T12:00:00Z",
        "GIT_COMMITTER_DATE": "2026-11-20T12:00:00Z",
    }
    done = subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments],
        cwd=folder,
        env={**os.environ, **apart},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


class Repository:
    """The repository of a hub.

    Args:
        hub: the hub.
        top: the top of the repository; the hub's folder, or one above it.

    """

    def __init__(self, hub: Hub, top: Path | None = None) -> None:
        self.hub = hub
        self.top = top or hub.root
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str) -> str:
        """Run git and return what it says."""
        return git(self.top, *arguments)

    def commit(self, message: str) -> str:
        """Commit everything and return the name of the commit."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)
        return self.git("rev-parse", "HEAD")

    def review(self, day: str, count: int, note: str = "") -> None:
        """Write posts that were reviewed on a day; `note` may hold the number of the post."""
        for number in range(count):
            told = f", note: {note.format(number)}" if note else ""
            self.hub.post(f"p{number}", reviewed=f"{{on: {day}{told}}}")
