"""Tells whether a state came with the repository. Then somebody else made it, and it is not used.

What builds remember is taken at its word: the HTML in it was made safe when it was read. Whoever
sends a change to the content could send a state along in which it never was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def is_tracked(folder: Path) -> bool:
    """Tell whether git has files of a folder; it does when someone forces it to.

    Git's list of files is searched for the folder's name, which is right but for a folder of the
    same name elsewhere in the repository: a needless doubt does no harm.
    """
    index = _index_above(folder)
    try:
        return index is not None and f"{folder.name}/".encode() in index.read_bytes()
    except OSError:
        return False


def _index_above(folder: Path) -> Path | None:
    """Return the list of files of the repository that a folder is in."""
    for above in folder.parents:
        git = above / ".git"
        if git.is_dir():
            return git / "index"
        if git.is_file():  # a work tree beside its repository says here where that is
            place = git.read_text("utf-8", "replace").partition("gitdir:")[2].strip()
            return above / place / "index"
    return None
