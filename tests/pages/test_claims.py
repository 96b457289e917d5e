"""Addresses that two files want."""

from __future__ import annotations

from learnscape_gen.pages.claims import Claims, folders_of
from learnscape_gen.pages.page import CopyPlan


def rivals(*paths: str) -> list[str]:
    """Claim some paths in turn; return what stood in the way of each, or an empty string."""
    claims = Claims()
    found = []
    for path in paths:
        rival = claims.claim(CopyPlan(path, path))
        found.append(rival.path if rival else "")
    return found


def test_different_paths_do_not_meet() -> None:
    """Files may share a folder."""
    assert rivals("a/index.html", "a/b.png", "a/c/d.png", "index.html") == [""] * 4


def test_one_path_is_taken_once() -> None:
    """The first keeps it."""
    assert rivals("a.png", "a.png") == ["", "a.png"]


def test_case_and_normal_form_do_not_tell_paths_apart() -> None:
    """Some file systems keep only one of them."""
    assert rivals("posts/A/index.html", "posts/a/index.html")[1] == "posts/A/index.html"
    assert rivals("größe", "GRO\u0308SSE")[1] == "größe"


def test_a_file_is_no_folder() -> None:
    """Whichever comes first."""
    assert rivals("feed.xml", "Feed.xml/index.html") == ["", "feed.xml"]
    assert rivals("a/b/index.html", "A") == ["", "a/b/index.html"]
    assert rivals("a/b/index.html", "a/b") == ["", "a/b/index.html"]


def test_a_path_that_was_refused_takes_nothing() -> None:
    """Its folders stay free for others."""
    assert rivals("a", "a/b/c.png", "b") == ["", "a", ""]


def test_folders_stand_from_the_inside_out() -> None:
    """The root is none of them."""
    assert [*folders_of("a/b/c.png")] == ["a/b", "a"]
    assert [*folders_of("c.png")] == []
