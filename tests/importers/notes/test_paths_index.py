"""A path is found as Obsidian finds it."""

from __future__ import annotations

import pytest

from learnscape_gen.importers.notes.paths_index import PathsIndex

PATHS = ("a/b/Note", "zzzz/Note", "zzzz/deep/x", "b/Own", "a/b/c/Own", "Top", "c/Top", "log", "LOG")


@pytest.mark.parametrize(
    ("asked", "source", "found"),
    [
        ("Note", "x", "a/b/Note"),
        ("note", "zzzz/x", "zzzz/Note"),
        ("Note", "zzzz/deep/x", "a/b/Note"),
        ("zzzz/note", "x", "zzzz/Note"),
        ("b/Note", "x", "a/b/Note"),
        ("Top", "c/x", "Top"),
        ("./Top", "c/x", "c/Top"),
        ("../Top", "c/x", "Top"),
        ("../../Top", "c/x", ""),
        ("/b/Own", "x", "b/Own"),
        ("x/Note", "x", ""),
        ("Nothing", "x", ""),
        ("LOG", "x", "LOG"),
        ("log", "x", "log"),
        ("", "x", ""),
        ("..", "x", ""),
    ],
)
def test_by_end(asked: str, source: str, found: str) -> None:
    """Exactly; else beside the note; else where the path is shortest; in any case."""
    index = PathsIndex()
    for path in PATHS:
        index.add(path)
    assert index.by_end(asked, source) == found
