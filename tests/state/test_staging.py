"""Files held aside until all are there."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.stamp import Stamp
from learnscape_gen.state.staging import STAGING, move_into_place, stage, staging_folder

if TYPE_CHECKING:
    from pathlib import Path
    from typing import NoReturn

    from tests.state.conftest import Site


def bring(site: Site, **files: str) -> None:
    """Stage files and move them; a double underscore is a slash, a single one a point."""
    with staging_folder(site.output):
        for name, text in files.items():
            path = name.replace("__", "/").replace("_", ".")
            stage(str(site.output), path, text.encode())
        move_into_place(site.output)


def test_nothing_is_seen_before_it_is_moved(site: Site) -> None:
    """Then all of it is there, and the staging folder gone."""
    with staging_folder(site.output):
        stage(str(site.output), "a/index.html", b"a")
        stage(str(site.output), "b.txt", b"b")
        assert all(path.startswith(STAGING) for path in site.files())
        move_into_place(site.output)
    assert site.files() == {"a/index.html": "a", "b.txt": "b"}
    assert site.folders() == {"a"}


def test_what_is_not_moved_leaves_no_trace(site: Site) -> None:
    """Not even an output folder that was not there before."""
    with staging_folder(site.output):
        stage(str(site.output), "a.txt", b"a")
    assert not site.output.exists()
    site.write("mine.txt", "mine")
    with staging_folder(site.output):
        stage(str(site.output), "a.txt", b"a")
    assert site.files() == {"mine.txt": "mine"}


def test_an_empty_folder_that_was_there_stays(site: Site) -> None:
    """Somebody made it, perhaps with rights that we could not give it."""
    site.output.mkdir()
    with staging_folder(site.output):
        stage(str(site.output), "a.txt", b"a")
    assert site.output.is_dir()


def test_nothing_to_change_makes_no_folder(site: Site) -> None:
    """A build with nothing to do does not touch the output, and makes none."""
    bring(site)
    assert not site.output.exists()
    site.write("same.txt", "same")
    before = site.output.stat().st_mtime_ns
    bring(site)
    assert site.output.stat().st_mtime_ns == before


def test_files_are_copied(site: Site) -> None:
    """A file need not go through memory, and keeps no link to where it came from."""
    source = site.project / "video.mp4"
    source.write_bytes(b"\x00" * 3_000_000)
    with staging_folder(site.output):
        stage(str(site.output), "video.mp4", source)
        move_into_place(site.output)
    source.write_bytes(b"x")
    assert (site.output / "video.mp4").read_bytes() == b"\x00" * 3_000_000


@pytest.mark.parametrize("path", ["a.txt", "new/folder/a.txt"])
def test_a_file_keeps_its_stamp_when_it_is_moved(site: Site, path: str) -> None:
    """So that the next build knows it without a look into it."""
    with staging_folder(site.output):
        stamp = stage(str(site.output), path, b"abc")
        move_into_place(site.output)
    assert Stamp.of_moved((site.output / path).stat()) == stamp
    assert stamp.size == 3


def test_folders_that_are_there_are_filled(site: Site) -> None:
    """What stands in them already stays, new or deep, and files of a name are replaced."""
    site.write("a/mine.txt", "mine")
    site.write("a/b/index.html", "old")
    bring(site, a__index_html="a", a__b__index_html="new", a__b__c__d_txt="d", e__f_txt="f")
    assert site.files() == {
        "a/b/c/d.txt": "d",
        "a/b/index.html": "new",
        "a/index.html": "a",
        "a/mine.txt": "mine",
        "e/f.txt": "f",
    }


def test_what_a_killed_build_left_is_cleared(site: Site) -> None:
    """The next build begins anew, and its own files alone are moved."""
    site.write(f"{STAGING}/posts/left.html", "left")
    bring(site, a_txt="a")
    assert site.files() == {"a.txt": "a"}


def test_a_fault_while_files_wait_leaves_the_site_alone(site: Site) -> None:
    """Whatever ends a build, the folder goes."""
    site.write("index.html", "old")

    def stop() -> NoReturn:
        with staging_folder(site.output):
            stage(str(site.output), "index.html", b"new")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stop()
    assert site.files() == {"index.html": "old"}


@pytest.mark.parametrize(
    ("call", "named"),
    [
        ("learnscape_gen.state.staging.open", "old/index.html"),
        ("os.replace", "old/index.html"),
        ("os.replace", "new"),
    ],
)
def test_a_fault_names_the_place_that_people_know(
    site: Site, monkeypatch: pytest.MonkeyPatch, call: str, named: str
) -> None:
    """Not the one in the staging folder."""
    site.write("old/index.html", "old")

    def refuse(source: str, *_: object) -> NoReturn:
        raise OSError(28, "No space left on device", source)

    monkeypatch.setattr(call, refuse, raising=False)
    path = "new/index.html" if named == "new" else named
    with pytest.raises(OSError, match="No space") as caught:
        bring(site, **{path.replace("/", "__").replace(".", "_"): "x"})
    assert caught.value.filename == f"{site.output}/{named}"
    assert site.files() == {"old/index.html": "old"}


def test_a_file_to_copy_that_is_gone_is_told(site: Site) -> None:
    """As the file of the site that can't be made."""
    gone: Path = site.project / "gone.png"
    with pytest.raises(FileNotFoundError) as caught, staging_folder(site.output):
        stage(str(site.output), "a/gone.png", gone)
    assert caught.value.filename == os.fspath(site.output / "a" / "gone.png")
    assert not site.output.exists()
