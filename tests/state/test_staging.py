"""Files held aside until all are there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.state.staging import STAGING, Staging

if TYPE_CHECKING:
    from typing import NoReturn

    from tests.state.conftest import Site


def test_nothing_is_seen_before_it_is_moved(site: Site) -> None:
    """Then all of it is there, and the staging folder gone."""
    with Staging(site.output) as staging:
        staging.add("a/index.html", b"a")
        staging.add("b.txt", b"b")
        assert all(path.startswith(STAGING) for path in site.files())
        staging.move_into_place()
    assert site.files() == {"a/index.html": "a", "b.txt": "b"}
    assert site.folders() == {"a"}


def test_what_is_not_moved_leaves_no_trace(site: Site) -> None:
    """Not even an output folder that was not there before."""
    with Staging(site.output) as staging:
        staging.add("a.txt", b"a")
    assert not site.output.exists()
    site.write("mine.txt", "mine")
    with Staging(site.output) as staging:
        staging.add("a.txt", b"a")
    assert site.files() == {"mine.txt": "mine"}


def test_what_is_the_same_is_not_written(site: Site) -> None:
    """It is of the site, and not changed."""
    site.write("same.txt", "same")
    site.write("other.txt", "other")
    with Staging(site.output) as staging:
        staging.add("same.txt", b"same")
        staging.add("other.txt", b"new")
        assert staging.paths == {"same.txt", "other.txt"}
        assert staging.changed == ("other.txt",)


def test_nothing_to_change_makes_no_folder(site: Site) -> None:
    """A build with nothing to do does not touch the output."""
    site.write("same.txt", "same")
    before = site.output.stat().st_mtime_ns
    with Staging(site.output) as staging:
        staging.add("same.txt", b"same")
    assert site.output.stat().st_mtime_ns == before


def test_files_are_copied(site: Site) -> None:
    """A file need not go through memory."""
    source = site.project / "video.mp4"
    source.write_bytes(b"\x00" * 3_000_000)
    with Staging(site.output) as staging:
        staging.add("video.mp4", source)
        staging.move_into_place()
    assert (site.output / "video.mp4").read_bytes() == source.read_bytes()
    with Staging(site.output) as staging:
        staging.add("video.mp4", source)
        assert staging.changed == ()


def test_what_a_killed_build_left_is_cleared(site: Site) -> None:
    """The next build begins anew."""
    site.write(f"{STAGING}/7", "left")
    with Staging(site.output) as staging:
        staging.add("a.txt", b"a")
        staging.move_into_place()
    assert site.files() == {"a.txt": "a"}


@pytest.mark.parametrize("call", ["write_bytes", "replace"])
def test_a_fault_names_the_file_that_people_know(
    site: Site, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    """Not the one in the staging folder."""

    def refuse(path: Path, *_: object) -> NoReturn:
        raise OSError(28, "No space left on device", str(path))

    def publish() -> None:
        with Staging(site.output) as staging:
            staging.add("a/index.html", b"a")
            staging.move_into_place()

    monkeypatch.setattr(Path, call, refuse)
    with pytest.raises(OSError, match="No space") as caught:
        publish()
    assert caught.value.filename == str(site.output / "a" / "index.html")
