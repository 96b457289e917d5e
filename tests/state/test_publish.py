"""What publishing writes, leaves alone and prunes."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.state.conftest import Site


def test_a_second_time_writes_nothing(site: Site) -> None:
    """What is the same is only counted."""
    assert site.publish(index_html="x", a__index_html="a") == (
        ("a/index.html", "index.html"),
        0,
        (),
    )
    times = {path: path.stat().st_mtime_ns for path in site.output.rglob("*")}
    assert site.publish(index_html="x", a__index_html="a") == ((), 2, ())
    assert {path: path.stat().st_mtime_ns for path in site.output.rglob("*")} == times


def test_what_went_is_pruned_with_its_folders(site: Site) -> None:
    """Only what builds wrote, and only folders that are left empty."""
    site.publish(a__b__index_html="x", c__index_html="x", index_html="x")
    site.write("c/mine.txt", "mine")
    done = site.publish(index_html="x")
    assert done == ((), 1, ("a/b/index.html", "c/index.html"))
    assert site.files() == {"c/mine.txt": "mine", "index.html": "x"}
    assert site.folders() == {"c"}


def test_what_somebody_removed_is_written_again_or_forgotten(site: Site) -> None:
    """The output folder is what the next build makes it."""
    site.publish(a_txt="a", b__index_html="b")
    (site.output / "a.txt").unlink()
    (site.output / "b" / "index.html").unlink()
    (site.output / "b").rmdir()
    assert site.publish(a_txt="a") == (("a.txt",), 0, ())


def test_what_somebody_changed_is_ours_again(site: Site) -> None:
    """A file of ours that was edited is written anew."""
    site.publish(a_txt="a")
    site.write("a.txt", "edited")
    assert site.publish(a_txt="a") == (("a.txt",), 0, ())


def test_a_folder_becomes_a_file_and_back(site: Site) -> None:
    """Post `a` in a/, then an asset named a, then the post again."""
    site.publish(a__index_html="post", a__b__c_png="picture")
    assert site.publish(a="asset") == (("a",), 0, ("a/b/c.png", "a/index.html"))
    assert site.files() == {"a": "asset"}
    assert site.publish(a__index_html="post") == (("a/index.html",), 0, ("a",))
    assert site.files() == {"a/index.html": "post"}


def test_each_output_has_its_own_record(site: Site) -> None:
    """Two outputs of one project do not prune each other."""
    site.publish(a_txt="a")
    site.output = site.project / "public"
    site.publish(b_txt="b")
    site.output = site.project / "site"
    assert site.publish(a_txt="a") == ((), 1, ())
    assert (site.project / "public" / "b.txt").exists()


def test_a_pruned_file_is_never_outside(site: Site) -> None:
    """Where a folder was replaced by a link, what lies behind it is not ours."""
    site.publish(docs__a_txt="a", index_html="x")
    elsewhere = site.project / "elsewhere"
    (site.output / "docs").rename(elsewhere)
    (site.output / "docs").symlink_to(elsewhere)
    assert site.publish(index_html="x") == ((), 1, ())
    assert (elsewhere / "a.txt").exists()


@pytest.mark.parametrize("moves", range(4))
def test_a_fault_midway_leaves_every_file_whole(
    site: Site, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    """Old or new, never half; the record knows what was written, and the next build heals."""
    site.publish(a_txt="old", b_txt="old", gone_txt="old")
    new = {"a_txt": "new", "b_txt": "new", "c__d_txt": "new"}
    left = moves

    def fail_later(move: Callable[[str, str], None], source: str, target: str) -> None:
        nonlocal left
        if site.output in Path(target).parents:
            if not left:
                raise OSError(28, "No space left on device")
            left -= 1
        move(source, target)

    with monkeypatch.context() as patch:
        for call in ("replace", "rename"):
            patch.setattr(os, call, partial(fail_later, getattr(os, call)))
        if moves < 3:
            with pytest.raises(OSError, match="No space"):
                site.publish(**new)
            assert site.files()["gone.txt"] == "old"
        else:
            site.publish(**new)
    found = site.files()
    assert set(found.values()) <= {"old", "new"}
    assert list(found.values()).count("new") == moves
    known = site.known()
    assert known
    assert set(found) <= known.files
    site.publish(**new)
    assert site.files() == {"a.txt": "new", "b.txt": "new", "c/d.txt": "new"}


def test_what_a_stopped_build_wrote_is_pruned_later(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that only the stopped build wanted does not stay for ever."""
    move, moved = os.replace, list[str]()

    def stop_at_the_second(source: str, target: str) -> None:
        if site.output in Path(target).parents:
            if moved:
                raise KeyboardInterrupt
            moved.append(Path(target).name)
        move(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", stop_at_the_second)
        with pytest.raises(KeyboardInterrupt):
            site.publish(a_txt="x", b_txt="x")
    assert site.files() == {moved[0]: "x"}
    assert site.publish(c_txt="c") == (("c.txt",), 0, (moved[0],))
    assert site.files() == {"c.txt": "c"}
