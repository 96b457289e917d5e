"""Finds commits in which many posts got a new day of review, and nobody wrote what they looked at.

A day of review says that somebody looked. Where a whole shelf gets it in one go, with no note or
with one note for all, probably nobody did.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.authoring.git_log import commits_in, contents_of
from learnscape_gen.authoring.post_folder import POSTS
from learnscape_gen.authoring.review_of import review_of
from learnscape_gen.content.front_matter_edit import EditError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from learnscape_gen.authoring.git_log import ChangedFile, Commit

_AT_A_TIME = 1000
"""So many files are held in memory."""


class BulkReview(NamedTuple):
    """Posts that got a new day of review in one commit, with one note for all, or none."""

    commit: Commit
    note: str
    posts: tuple[str, ...]


def bulk_reviews(root: Path, *, commits: int, least: int) -> tuple[BulkReview, ...]:
    """Return what was reviewed in bulk, the newest commit first.

    Args:
        root: the project's folder.
        commits: how many commits to look at.
        least: how many posts are many.

    Raises:
        HistoryError: there is no history to look at.

    """
    found: list[BulkReview] = []
    for commit in commits_in(root, POSTS, commits):
        files = [file for file in commit.files if file.path.endswith(".md")]
        if len(files) < least:
            continue
        by_note: dict[str, list[str]] = defaultdict(list)
        for path, note in _moved(root, files):
            by_note[note].append(path)
        found += (
            BulkReview(commit, note, tuple(posts))
            for note, posts in sorted(by_note.items())
            if len(posts) >= least
        )
    return tuple(found)


def _moved(root: Path, files: list[ChangedFile]) -> Iterator[tuple[str, str]]:
    """Yield the posts whose day of review was changed, each with the note that came with it."""
    for start in range(0, len(files), _AT_A_TIME):
        batch = files[start : start + _AT_A_TIME]
        names = [name for file in batch for name in (file.before, file.after)]
        contents = contents_of(root, names)
        for file, before, after in zip(batch, contents[::2], contents[1::2], strict=True):
            note = _new_note(before, after, file.path)
            if note is not None:
                yield file.path, note


def _new_note(before: bytes, after: bytes, path: str) -> str | None:
    """Return what was noted with a new day of review, or None where there is no new day.

    A note that stood there already says nothing about the new day.
    """
    try:
        old, new = review_of(before, path), review_of(after, path)
    except EditError:
        return None
    if new is None or not new.on or (old and old.on == new.on):
        return None
    return "" if old and old.note == new.note else new.note
