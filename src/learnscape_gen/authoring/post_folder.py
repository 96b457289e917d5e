"""The folder in which a new post goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

POSTS = "content/posts"


def folder_for(project: Path, tasks: tuple[str, ...]) -> str:
    """Return where posts on some tasks go: where the context has a folder of its own, there.

    Args:
        project: the project's folder.
        tasks: the ids of the tasks.

    """
    context, slash, _ = tasks[0].partition("/") if tasks else ("", "", "")
    own = f"{POSTS}/{context}"
    return own if slash and (project / own).is_dir() else POSTS
