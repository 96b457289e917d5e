"""Brings a staged site into its output folder: moves in what changed, prunes what went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.pages.claims import folders_of
from learnscape_gen.paths import collision_key
from learnscape_gen.state.staging import move_into_place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def publish(output: Path, planned: frozenset[str], ours: frozenset[str]) -> tuple[str, ...]:
    """Bring a staged site into its output folder; return the files that were pruned.

    Args:
        output: the folder, in which the site is staged.
        planned: every file that is to be there.
        ours: the files that builds wrote there; no other is ever removed.

    Raises:
        OSError: a file can't be written. Every file is then old or new, and whole.

    """
    gone = ours - planned
    first = _in_the_way(gone, planned)
    pruned = [*_prune(output, first, planned)]
    move_into_place(output)
    pruned += _prune(output, gone - first, planned)
    return tuple(sorted(pruned))


def _in_the_way(gone: frozenset[str], planned: frozenset[str]) -> frozenset[str]:
    """Return old files that stand where a folder must be, and those in the place of a file."""
    folders = {folder for path in planned for folder in folders_of(path)} if gone else set()
    return frozenset(
        path for path in gone if path in folders or not planned.isdisjoint(folders_of(path))
    )


def _prune(output: Path, gone: frozenset[str], planned: frozenset[str]) -> Iterator[str]:
    """Remove files of ours with the folders that they leave empty, and yield their paths."""
    # Where case is ignored, Post/ and post/ are one folder: what was just written must stay.
    twins = {collision_key(path): path for path in planned} if gone else {}
    for path in sorted(gone):
        target = output / path
        twin = twins.get(collision_key(path))
        if (twin and _is_one_file(target, output / twin)) or not _is_inside(target, output):
            continue
        try:
            target.unlink()
        except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
            continue
        yield path
        for folder in target.parents:
            if folder == output or any(folder.iterdir()):
                break
            folder.rmdir()


def _is_inside(target: Path, output: Path) -> bool:
    """Tell whether a file is where its path says, and not behind a link that leads elsewhere."""
    folder = target.parent.resolve()
    return folder == output or output in folder.parents


def _is_one_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
