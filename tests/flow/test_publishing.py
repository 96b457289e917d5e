"""What was drawn comes into the output folder, or nothing of it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import pytest

from learnscape_gen.diagnostics import Problem
from learnscape_gen.flow import publishing
from learnscape_gen.flow.batches import Drawn
from learnscape_gen.flow.comparing import Compared
from learnscape_gen.flow.drawing import DrawnPages
from learnscape_gen.flow.publishing import Published, publish_drawn
from learnscape_gen.stamp import Stamp
from learnscape_gen.state.outdated import PageKey
from learnscape_gen.state.sites import Site, Trace
from learnscape_gen.state.staging import stage, staging_folder

if TYPE_CHECKING:
    from tests.conftest import Hub
    from tests.flow.conftest import Flow

TRACE = Trace(PageKey(), Stamp(1, 1), settled=True, digest="d")


def published(
    flow: Flow, fresh: tuple[str, ...] = (), drawn: dict[str, bool] | None = None,
    last: tuple[str, ...] | None = None,
) -> Published | Problem:  # fmt: skip
    """Publish some pages of which those count as drawn that wait, and others that do not."""
    pages = {path: Drawn(path, "d", TRACE.stamp, waits) for path, waits in (drawn or {}).items()}
    site = None if last is None else Site("", b"", dict.fromkeys(last, TRACE), frozenset())
    compared = Compared({}, dict.fromkeys(fresh, TRACE), {}, {})
    with flow.run() as run, staging_folder(run.output):
        for path, page in pages.items():
            if page.staged:
                stage(str(run.output), path, b"new")
        return publish_drawn(run, compared, DrawnPages(pages, ()), site)


def claimed(flow: Flow) -> frozenset[str]:
    """Return the files that a build was about to write."""
    with flow.run() as run:
        site = run.state.sites.known(run.name)
        return site.claimed if site else frozenset()


def test_what_waits_is_moved_and_what_is_gone_pruned(hub: Hub, flow: Flow) -> None:
    """What stays, and what came out the same, counts as unchanged."""
    for path in ("stays.html", "same.html", "gone.html", "new.html"):
        hub.write(f"site/{path}", "old")
    assert published(
        flow,
        fresh=("stays.html",),
        drawn={"same.html": False, "new.html": True, "a/b.html": True},
        last=("stays.html", "same.html", "gone.html", "new.html"),
    ) == Published(("a/b.html", "new.html"), 2, ("gone.html",))
    assert hub.files() == {
        "a/b.html": b"new",
        "new.html": b"new",
        "same.html": b"old",
        "stays.html": b"old",
    }


def test_what_is_about_to_be_written_is_ours_from_then_on(
    hub: Hub, flow: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that is stopped in the middle leaves nothing behind that the next does not know."""

    def stop(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(publishing, "publish", stop)
    with pytest.raises(KeyboardInterrupt):
        published(flow, fresh=("b.html",), drawn={"a.html": True, "c.html": False})
    assert claimed(flow) == {"a.html"}


def test_where_something_stands_in_the_way_nothing_is_moved(hub: Hub, flow: Flow) -> None:
    """Nor claimed: it is not ours."""
    hub.write("site/a.html", "mine")
    found = published(flow, drawn={"a.html": True, "b.html": True}, last=("b.html",))
    assert isinstance(found, Problem)
    assert (found.code, "a.html" in found.message) == ("E-OUTPUT-FOREIGN", True)
    assert hub.files() == {"a.html": b"mine"}
    assert claimed(flow) == frozenset()


def test_in_a_folder_that_is_adopted_what_is_planned_is_ours(hub: Hub, flow: Flow) -> None:
    """Nothing else can be known of it, and nothing is pruned."""
    hub.write("site/a.html", "of an earlier build")
    hub.write("site/b.html", "mine, or of an earlier build")
    assert published(flow, drawn={"a.html": True}) == Published(("a.html",), 0, ())
    assert hub.files() == {"a.html": b"new", "b.html": b"mine, or of an earlier build"}


def test_nothing_to_do_writes_nothing(hub: Hub, flow: Flow) -> None:
    """Not even a claim."""
    hub.write("site/a.html", "old")
    assert published(flow, fresh=("a.html",), last=("a.html",)) == Published((), 1, ())
    assert claimed(flow) == frozenset()
