"""What is remembered of each output folder: the plan, the views, and what stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.pages.parts import Link
from learnscape_gen.pages.site import SiteView
from learnscape_gen.stamp import Stamp
from learnscape_gen.state.database import DamagedError, connect, sealed
from learnscape_gen.state.outdated import PageKey
from learnscape_gen.state.sites import Planned, PlannedPage, Sites, Trace, encoded

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

SITE = SiteView(
    title="Hub", description="", language="en", direction="ltr", base_url="https://a.example/",
    generator="learnscape", author="", nav=(Link("Work", "work/"),), footer=(), types={},
    moments={}, access={}, contribute_text="", contribute_url="",
)  # fmt: skip
PAGE = PlannedPage("a/index.html", "post.html", "PlannedPost", "digest", ("content/a.md",), "o")
PROBLEM = Problem.of("W-KEY", "No.", Location("content/a.md", 1, 2), "Mend it.")
PLANNED = Planned((PAGE,), {"": SITE}, (PROBLEM,))
TRACE = Trace(PageKey("v", "b", "t", "s", "p"), Stamp(1, 2), settled=True, digest="d")


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Give an empty state."""
    opened = connect(tmp_path / "state.db")
    yield opened
    opened.close()


@pytest.fixture
def sites(connection: sqlite3.Connection) -> Sites:
    """Give the sites of an empty state."""
    return Sites(connection)


def test_of_a_folder_that_no_build_wrote_nothing_is_known(sites: Sites) -> None:
    """Not even an empty site, since it is not ours."""
    assert sites.known("site") is None


def test_a_site_comes_back(sites: Sites) -> None:
    """With its plan, which stays encoded until it is asked for."""
    sites.keep("site", "inputs", encoded(PLANNED), {"a/index.html": TRACE, "größe.png": TRACE})
    site = sites.known("site")
    assert site
    assert (site.inputs, site.plan()) == ("inputs", PLANNED)
    assert site.traces == {"a/index.html": TRACE, "größe.png": TRACE}
    assert site.files == {"a/index.html", "größe.png"}
    assert site.claimed == frozenset()


def test_each_folder_has_its_own(sites: Sites) -> None:
    """A preview knows nothing of the published site."""
    sites.keep("site", "1", b"", {"a": TRACE})
    sites.keep("preview", "2", b"", {"b": TRACE})
    sites.keep_views("site", {"a": b"view"}, ())
    sites.claim("preview", ["c"])
    one, other = sites.known("site"), sites.known("preview")
    assert one
    assert other
    assert one.files == {"a"}
    assert other.files == {"b", "c"}
    with pytest.raises(DamagedError):
        sites.views("preview", ["a"])


def test_what_is_claimed_is_ours_and_as_yet_nothing(sites: Sites) -> None:
    """A file may be half of the last build and half of the next; it is drawn again."""
    sites.keep("site", "inputs", b"", {"a": TRACE, "b": TRACE})
    sites.claim("site", ["b", "c"])
    sites.claim("site", ["c"])
    site = sites.known("site")
    assert site
    assert (set(site.traces), set(site.claimed)) == ({"a"}, {"b", "c"})
    assert site.files == {"a", "b", "c"}
    sites.keep("site", "inputs", b"", {"a": TRACE})
    site = sites.known("site")
    assert site
    assert site.claimed == frozenset()
    assert site.files == {"a"}


def test_a_first_build_that_was_stopped_left_something(sites: Sites) -> None:
    """The folder is ours by what was claimed, and nothing of a plan is known."""
    sites.claim("site", ["a"])
    site = sites.known("site")
    assert site
    assert (site.inputs, site.traces) == ("", {})
    assert site.files == {"a"}


def test_views_are_kept_and_forgotten(sites: Sites) -> None:
    """One by one."""
    sites.keep_views("site", {"a": b"\x00a", "b": b""}, ("a", "b"))
    assert sites.views("site", ["b", "a"]) == {"a": b"\x00a", "b": b""}
    sites.keep_views("site", {"a": b"new"}, ["a"])
    assert sites.views("site", ["a"]) == {"a": b"new"}
    with pytest.raises(DamagedError):
        sites.views("site", ["b"])


@pytest.mark.parametrize(
    "path", ["/etc/passwd", "../x", "a/../../x", "a/..", "..", "a\\..\\..\\b", "\\\\server\\x"]
)
@pytest.mark.parametrize("how", ["kept", "claimed"])
def test_a_record_that_leads_outside_is_forged(sites: Sites, path: str, how: str) -> None:
    """A build prunes what is recorded and no longer planned; it must be a file of the site."""
    if how == "kept":
        sites.keep("site", "inputs", b"", {"a": TRACE, path: TRACE})
    else:
        sites.claim("site", ["a", path])
    with pytest.raises(DamagedError, match="outside"):
        sites.known("site")


@pytest.mark.parametrize("path", ["..a/index.html", "a../b", "a/...", "a b", "#", "ü"])
def test_names_with_points_are_names(sites: Sites, path: str) -> None:
    """Only two points alone lead up."""
    sites.keep("site", "inputs", b"", {path: TRACE})
    site = sites.known("site")
    assert site
    assert site.files == {path}


@pytest.mark.parametrize(
    "traces",
    [
        b"",
        b"x" * 40,
        sealed(b""),
        sealed(b"\x93"),
        sealed(msgspec.msgpack.encode(["a"])),
        sealed(msgspec.msgpack.encode({"a": [1, 2]})),
        None,
        7,
    ],
)
def test_broken_traces_are_told(
    connection: sqlite3.Connection, sites: Sites, traces: object
) -> None:
    """Before a page could stay that should be drawn, or a file be pruned that is not ours."""
    sites.keep("site", "inputs", b"", {"a": TRACE})
    connection.execute("UPDATE sites SET traces = ?", (traces,))
    with pytest.raises(DamagedError):
        sites.known("site")


@pytest.mark.parametrize("planned", [b"", b"x" * 40, sealed(b"\x00"), encoded(PLANNED)[:-1]])
def test_a_broken_plan_is_told(sites: Sites, planned: bytes) -> None:
    """When it is asked for; a hub that has changed needs it not."""
    sites.keep("site", "inputs", planned, {"a": TRACE})
    site = sites.known("site")
    assert site
    with pytest.raises(DamagedError):
        site.plan()


@pytest.mark.parametrize("view", [b"", b"x" * 40, None])
def test_a_broken_view_is_told(connection: sqlite3.Connection, sites: Sites, view: object) -> None:
    """Before a page is drawn from it."""
    sites.keep_views("site", {"a": b"view"}, ())
    connection.execute("UPDATE views SET view = ?", (view,))
    with pytest.raises(DamagedError):
        sites.views("site", ["a"])
