"""The page of a post ahead of a build: the very page that the build then makes, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learnscape_gen.build import Options, build, plan_only
from learnscape_gen.flow.ahead import Ahead
from learnscape_gen.flow.held import Held
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from tests.conftest import Hub

FILE = "content/posts/postmortem.md"
PAGE = "posts/postmortem/index.html"
LINKING = "See [this](other.md), [that](https://example.org/) and [[web-page]].\n\n"


class Author:
    """Writes a hub of two posts, builds it, and looks ahead of the next build."""

    def __init__(self, hub: Hub, **facts: str) -> None:
        self.hub = hub
        self.held = Held(keeps_plan=True)
        hub.post("other", title="Other", date="2026-01-01", url="https://example.com/")
        hub.post(body=LINKING, **facts)
        self.build()

    def build(self) -> None:
        """Build the hub."""
        options = Options(self.hub.output, drafts=True)
        report = build(load_project(self.hub.root), options, lambda *_: None, self.held)
        assert report.published

    def ahead(self, file: str = FILE) -> bytes | None:
        """Return a page ahead of the next build."""
        assert self.held.plan
        project = load_project(self.hub.root)
        found = Ahead(project, self.held.plan).made_of(str(project.root / file))
        assert found is None or found.path == PAGE
        return found and found.content

    def built(self) -> bytes:
        """Return the same page after the build."""
        self.build()
        return self.hub.output.joinpath(PAGE).read_bytes()


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"title": "<b>Other</b> & 'more'"},
        {"why": "Because", "minutes": "15", "access": "free", "moments": "[solve]"},
        {"type": "informal"},
        {"tags": "[one, two]", "url": "https://example.com/", "year": "1999"},
        {"review": '{on: "2026-01-01", due: "2027-01-01"}'},
    ],
    ids=str,
)
def test_what_a_post_says_of_itself(hub: Hub, facts: dict[str, str]) -> None:
    """Nothing else has to be looked at for it."""
    author = Author(hub)
    hub.post(body=f"{LINKING}A sentence.\n\n## A heading\n", **facts)
    ahead = author.ahead()
    assert ahead is not None
    assert b"A sentence." in ahead
    assert ahead == author.built()


@pytest.mark.parametrize(
    "facts",
    [
        {"date": "2025-01-01"},
        {"status": "archived"},
        {"slug": "another"},
        {"social_tool": "[]"},
        {"work_task": "incidents"},
        {"source": "nobody"},
        {"language": "de"},
        {"type": "none"},
    ],
    ids=str,
)
def test_what_other_pages_have_to_be_asked_for(hub: Hub, facts: dict[str, str]) -> None:
    """Then a build tells."""
    author = Author(hub)
    hub.post(body=LINKING, **facts)
    assert author.ahead() is None


@pytest.mark.parametrize("body", ["[else](where.md)", "Nothing", f"{LINKING}[[Other]]"])
def test_other_links(hub: Hub, body: str) -> None:
    """Where they lead only a build knows."""
    author = Author(hub)
    hub.post(body=body)
    assert author.ahead() is None


def test_what_is_no_published_post(hub: Hub) -> None:
    """Nothing comes of it: a new post, a term, one that is gone, or a link that leads elsewhere."""
    author = Author(hub)
    hub.post("new")
    assert author.ahead("content/posts/new.md") is None
    assert author.ahead("content/tools/web-page.md") is None
    file = hub.root / FILE
    file.rename(hub.root / "elsewhere.md")
    assert author.ahead() is None
    file.symlink_to(hub.root / "elsewhere.md")
    assert author.ahead() is None


def test_what_is_broken(hub: Hub) -> None:
    """A problem is told by the build."""
    author = Author(hub)
    hub.write(FILE, "---\ntitle: [\n---\n")
    assert author.ahead() is None
    hub.write("templates/post.html", "{{ nothing.of.it }}")
    hub.post(body=LINKING)
    assert author.ahead() is None


def test_a_style_sheet(hub: Hub) -> None:
    """It is copied as it is; one that is gone waits for the build, as all other static files do."""
    file = hub.write("templates/static/own.css", "a { color: red }")
    script = hub.write("templates/static/own.js", "")
    author = Author(hub)
    assert author.held.plan
    ahead = Ahead(load_project(hub.root), author.held.plan)
    file.write_text("a { color: blue }")
    found = ahead.made_of(str(file))
    author.build()
    assert found == ("assets/own.css", hub.output.joinpath("assets/own.css").read_bytes())
    file.unlink()
    assert ahead.made_of(str(file)) is None
    assert ahead.made_of(str(script)) is None


def test_a_plan_that_was_made_by_another_process(hub: Hub) -> None:
    """What stands in the output folder already is planned again, only to be held."""
    author = Author(hub)
    held = Held(keeps_plan=True)
    options = Options(hub.output, drafts=True)
    author.held = held
    author.build()
    assert held.plan is None
    before = hub.files()
    plan_only(load_project(hub.root), options, lambda *_: None, held)
    assert hub.files() == before
    plan = held.plan
    author.build()
    assert held.plan is plan is not None
    hub.post(title="Changed", body=LINKING)
    assert author.ahead() == author.built()


def test_a_plan_is_held_only_where_it_is_wanted(hub: Hub) -> None:
    """It takes memory that a build has no use for."""
    author = Author(hub)
    held = Held()
    hub.post(title="Changed", body=LINKING)
    build(load_project(hub.root), Options(hub.output), lambda *_: None, held)
    assert held.plan is None
    assert author.held.plan


@settings(max_examples=25)
@given(
    why=st.text(st.characters(codec="utf-8", exclude_characters="\r")),
    body=st.text(st.sampled_from("ab *_`#>-[]()<&\n\\!|~:1."), max_size=60),
)
def test_any_words(
    fresh_hub: Callable[[], AbstractContextManager[Hub]], why: str, body: str
) -> None:
    """What is seen ahead is what is built."""
    with fresh_hub() as hub:
        author = Author(hub)
        quoted = '"' + "".join(f"\\U{ord(sign):08x}" for sign in why) + '"'
        hub.post(why=quoted, body=LINKING + body)
        ahead = author.ahead()
        assert ahead is None or ahead == author.built()
