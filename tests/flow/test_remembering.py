"""What a build came to is kept last of all, and only when it is another than before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import pytest

from learnscape_gen.digest import digest_of
from learnscape_gen.state.sites import Site, Sites

if TYPE_CHECKING:
    from tests.conftest import Hub
    from tests.flow.conftest import Flow

POST = "posts/postmortem/index.html"


def known(flow: Flow) -> Site:
    """Return what is remembered of the output folder."""
    with flow.run() as run:
        site = run.state.sites.known(run.name)
    assert site
    return site


def views_of(flow: Flow, *paths: str) -> dict[str, bytes]:
    """Return the views that are remembered."""
    with flow.run() as run:
        return run.state.sites.views(run.name, paths)


def test_every_file_has_its_trace(hub: Hub, flow: Flow) -> None:
    """With the digest of its bytes; nothing is claimed any more."""
    hub.post()
    hub.build()
    site = known(flow)
    assert site.claimed == frozenset()
    assert {path: trace.digest for path, trace in site.traces.items()} == {
        path: digest_of(content) for path, content in hub.files().items()
    }


def test_views_follow_the_plan(hub: Hub, flow: Flow) -> None:
    """New ones are kept, those that changed are replaced, others stay, and no others are left."""
    hub.post("a")
    hub.post("b")
    hub.build()
    first = views_of(flow, "posts/a/index.html", "map/index.html")
    hub.post("a", title="Another title")
    hub.remove("content/posts/b.md")
    hub.post("c")
    hub.build()
    second = views_of(flow, "posts/a/index.html", "map/index.html", "posts/c/index.html")
    assert b"Another title" in second["posts/a/index.html"]
    assert first["posts/a/index.html"] != second["posts/a/index.html"]
    assert first["map/index.html"] == second["map/index.html"]
    site = known(flow)
    assert "posts/b/index.html" not in site.traces
    assert {page.path for page in site.plan().pages} == set(site.traces)


def test_a_build_that_changed_nothing_keeps_nothing(
    hub: Hub, flow: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once every stamp can be trusted, not a byte is written."""
    hub.post()
    hub.build()
    flow.settle()
    hub.build()
    assert all(trace.settled for trace in known(flow).traces.values())

    def keep(*_: object) -> NoReturn:
        raise AssertionError

    monkeypatch.setattr(Sites, "keep", keep)
    hub.build()


def test_a_plan_that_stays_stays_with_its_views(hub: Hub, flow: Flow) -> None:
    """When only a template changed, traces alone are new."""
    hub.post()
    hub.build()
    before, view = known(flow), views_of(flow, POST)
    hub.write("templates/post.html", "{{ page.head.title }}")
    hub.build()
    after = known(flow)
    assert (after.inputs, after.planned) == (before.inputs, before.planned)
    assert after.traces[POST] != before.traces[POST]
    assert views_of(flow, POST) == view
    hub.remove("templates/post.html")
    hub.build()
    assert "Postmortem culture" in hub.page(POST)


def test_a_page_that_could_not_be_drawn_is_tried_again(hub: Hub, flow: Flow) -> None:
    """And told again, although nothing has changed."""
    hub.post()
    hub.write("templates/map.html", "{{ nothing }}")
    hub.build(keep_going=True)
    assert "map/index.html" not in known(flow).traces
    report = hub.build(keep_going=True)
    assert [p.code for p in report.problems if p.is_error] == ["E-TEMPLATE"]
    assert report.reasons == {"map/index.html": "it is new"}
    hub.write("templates/map.html", "{{ page.head.title }}")
    assert hub.build().written == ("map/index.html",)


def test_a_build_that_was_stopped_is_made_up_for(
    hub: Hub, flow: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it had moved into place and nobody wants any more is pruned."""

    def stop(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    hub.post("a")
    hub.build()
    hub.post("b")
    with monkeypatch.context() as patch:
        patch.setattr("learnscape_gen.build.remember", stop)
        with pytest.raises(KeyboardInterrupt):
            hub.build()
    assert "posts/b/index.html" in hub.files()
    assert "posts/b/index.html" in known(flow).claimed
    hub.remove("content/posts/b.md")
    assert hub.build().pruned == ("posts/b/index.html",)
    assert known(flow).claimed == frozenset()
