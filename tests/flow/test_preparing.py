"""A site is planned anew when faces have changed, and at no other time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

import msgspec
import pytest

from learnscape_gen.digest import digest_of
from learnscape_gen.flow import planning
from learnscape_gen.flow.preparing import THEME, Prepared, prepare
from learnscape_gen.flow.reading import read_sources
from learnscape_gen.pages.views import VIEWS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.flow.conftest import Flow


def prepared(flow: Flow, *, drafts: bool = False) -> Prepared:
    """Prepare a hub as the next build would."""
    with flow.run(drafts=drafts) as run:
        return prepare(run, read_sources(run), run.state.sites.known(run.name))


def test_at_first_everything_is_planned(hub: Hub, flow: Flow) -> None:
    """Each page is kept without its view, but with the digest of that."""
    hub.post()
    hub.write("content/a.png", "x")
    found = prepared(flow)
    assert found.views is not None
    pages = {page.path: page for page in found.planned.pages}
    for path, view in found.views.items():
        page = pages.pop(path)
        assert page.view == digest_of(view)
        shown = msgspec.msgpack.decode(view, type=VIEWS[page.shown])
        assert msgspec.msgpack.encode(shown) == view
    assert {(page.template, page.view, page.bodies) for page in pages.values()} == {("", "", ())}
    assert pages["a.png"].shown == "content/a.png"
    assert pages["assets/style.css"].shown == f"{THEME}style.css"


def test_a_page_knows_its_bodies(hub: Hub, flow: Flow) -> None:
    """By their files, built-in ones by the name of theirs."""
    hub.post("a")
    hub.post("b", date="2026-11-03")
    bodies = {page.path: page.bodies for page in prepared(flow).planned.pages}
    assert bodies["posts/a/index.html"] == ("content/posts/a.md",)
    assert bodies["feed.xml"] == ("content/posts/b.md", "content/posts/a.md")
    assert bodies["learning/index.html"] == ("default:en/content/learning/index.md",)


def edit_nothing(_: Hub) -> None:
    """Leave everything as it is."""


def edit_below(hub: Hub) -> None:
    """Write below the first paragraph."""
    hub.post(body="Read it.\n\nAnd then again.\n")


def edit_template(hub: Hub) -> None:
    """Write a template."""
    hub.write("templates/post.html", "{{ page.head.title }}")


def edit_asset(hub: Hub) -> None:
    """Change the bytes of a file that is copied."""
    hub.write("content/a.png", "y")


@pytest.mark.parametrize("edit", [edit_nothing, edit_below, edit_template, edit_asset])
def test_equal_faces_plan_nothing(
    hub: Hub, flow: Flow, monkeypatch: pytest.MonkeyPatch, edit: Callable[[Hub], None]
) -> None:
    """The last plan is taken, with its problems."""
    hub.post(body="Read it.\n\nAnd more.\n", moments=None)
    hub.write("content/a.png", "x")
    hub.build()
    first = prepared(flow)

    def plan_nothing(*_: object, **__: object) -> NoReturn:
        raise AssertionError

    monkeypatch.setattr(planning, "plan_hub", plan_nothing)
    edit(hub)
    again = prepared(flow)
    assert again.views is None
    assert again == first
    assert "H-MOMENT" in {problem.code for problem in again.planned.problems}


def retitle(hub: Hub) -> None:
    """Give a post another title."""
    hub.post(title="Another")


def edit_excerpt(hub: Hub) -> None:
    """Change the first paragraph, which lists may show."""
    hub.post(body="Another beginning.\n")


def edit_settings(hub: Hub) -> None:
    """Give the hub another title."""
    hub.write("learnscape.toml", 'title = "Another"\n')


def slip_in_settings(hub: Hub) -> None:
    """Write a setting that means nothing."""
    hub.write("learnscape.toml", 'title = "A small hub"\nbase_url = "https://example.org/"\nx=1\n')


def add_static(hub: Hub) -> None:
    """Add a static file to the theme."""
    hub.write("templates/static/extra.css", "x")


def add_asset(hub: Hub) -> None:
    """Add a file to copy."""
    hub.write("content/b.png", "x")


def put_astray(hub: Hub) -> None:
    """Put a file where nothing is read."""
    hub.write("content/notes/a.md", "x")


def remove_post(hub: Hub) -> None:
    """Remove a post."""
    hub.remove("content/posts/postmortem.md")


@pytest.mark.parametrize(
    "edit",
    [
        retitle, edit_excerpt, edit_settings, slip_in_settings, add_static, add_asset, put_astray,
        remove_post,
    ],
)  # fmt: skip
def test_what_shapes_a_plan_plans_anew(hub: Hub, flow: Flow, edit: Callable[[Hub], None]) -> None:
    """Whatever it is: a face, a setting, a name among the files of the theme, a problem."""
    hub.post()
    hub.build()
    before = prepared(flow)
    assert before.views is None
    edit(hub)
    after = prepared(flow)
    assert after.views is not None
    assert after.inputs != before.inputs


def test_drafts_make_another_plan(hub: Hub, flow: Flow) -> None:
    """One without them does not stand in for one with them."""
    hub.post("a", status="draft")
    hub.build()
    assert prepared(flow).views is None
    with_drafts = prepared(flow, drafts=True)
    assert with_drafts.views is not None
    assert "posts/a/index.html" in with_drafts.views


def test_another_program_plans_anew(hub: Hub, flow: Flow, monkeypatch: pytest.MonkeyPatch) -> None:
    """A planner may have changed."""
    hub.build()
    monkeypatch.setattr("learnscape_gen.flow.preparing.program_digest", lambda: "another")
    assert prepared(flow).views is not None


def test_a_plan_comes_back_as_it_was(hub: Hub, flow: Flow) -> None:
    """Pages, site and problems of a plan that was kept equal those that were made."""
    hub.post(title="'复盘 & <more>'", moments=None)
    made = prepared(flow)
    hub.build()
    kept = prepared(flow)
    assert (kept.inputs, kept.planned) == (made.inputs, made.planned)
