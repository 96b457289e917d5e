"""Paths that strangers write."""

from __future__ import annotations

import pytest

from learnscape_gen.importers.inner_path import inner_path_fault


@pytest.mark.parametrize(
    "path",
    [
        *("", "/etc/passwd", "../x.md", "posts/../../x.md", "posts//x.md", "./x.md", "posts/"),
        *("C:/x.md", "posts\\..\\x.md", "posts/x:stream", "posts/a\0b.md", "posts/\udc80.md"),
        *("posts/.htaccess", "posts/x.md~", ".learnscape/state.db", "inbox/note.md"),
        *("posts/con.md", "posts/LPT1", "posts/x. ", "a/" * 600 + "x.md", "posts/" + "é" * 150),
    ],
)
def test_no_path_leads_elsewhere(path: str) -> None:
    """Nor to a file that some system can't hold, or that a hub would not read."""
    assert inner_path_fault(path)


@pytest.mark.parametrize(
    "path",
    [
        *("index.md", "posts/incidents/postmortem-culture.md", "work/incidents/_index.md"),
        *("posts/Was nun?.md", "posts/خط عربي/index.de.md", "posts/x/a picture (1).png"),
    ],
)
def test_paths_of_hubs_stay(path: str) -> None:
    """Whatever their script."""
    assert not inner_path_fault(path)
