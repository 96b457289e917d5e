"""The plan of a whole site: what it consists of, which addresses collide, which are dead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned

PAGE = "---\ntitle: A page\n---\n"


def test_the_site_of_the_smallest_hub(hub: Hub, planned: Callable[[], Planned]) -> None:
    """Every door, every feed and every file for machines."""
    hub.post()
    plan = planned()
    assert plan.problems == []
    assert set(plan.plans) >= {
        "index.html",
        "work/index.html",
        "work/incidents/index.html",
        "work/incidents/feed.xml",
        "work/incidents/review/index.html",
        "work/incidents/review/feed.json",
        "posts/postmortem/index.html",
        "tools/index.html",
        "tools/web-page/index.html",
        "tools/web-page/feed.xml",
        "sources/index.html",
        "sources/google-sre/index.html",
        "sources/google-sre/feed.json",
        "moments/index.html",
        "moments/apply/index.html",
        "learning/index.html",
        "learning/informal/index.html",
        "learning/informal/feed.xml",
        "map/index.html",
        "new/index.html",
        "new/2026-11/index.html",
        "404.html",
        "feed.xml",
        "feed.json",
        "feeds.opml",
        "api/posts.json",
        "api/vocabulary.json",
        "sitemap.xml",
        "robots.txt",
        "assets/style.css",
        "assets/favicon.svg",
        "assets/theme.js",
        "assets/cards/home.png",
    }


def test_every_page_is_planned_for_its_address(hub: Hub, planned: Callable[[], Planned]) -> None:
    """The url in its head is the path of its file."""
    hub.post(aliases="[old/one, old.html]")
    plan = planned()
    for path in plan.plans:
        if path.endswith(".html") and not path.endswith("/bookmarks.html"):
            head = plan.view(path).head
            assert path in (head.url, f"{head.url}index.html")


@pytest.mark.parametrize(
    ("files", "at", "other"),
    [
        (["posts/a.md", "posts/deep/A.md"], "posts/deep/A.md", "posts/a.md"),
        (["tools/Wiki.md", "tools/wiki.md"], "tools/wiki.md", "tools/Wiki.md"),
        (["pages/a.md", "pages/a/index.md"], "pages/a/index.md", "pages/a.md"),
        (["pages/work.md"], "pages/work.md", ""),
        (["pages/assets/style.css.md", "pages/assets.md"], "", ""),
        (["Robots.TXT"], "Robots.TXT", ""),
        (["assets/style.css"], "assets/style.css", ""),
        (["Assets/STYLE.css"], "Assets/STYLE.css", ""),
        (["feed.xml/x.png"], "feed.xml/x.png", ""),
        (["map"], "map", ""),
        (["work/incidents/index.md"], "work/incidents/_index.md", "work/incidents/index.md"),
        (["learning/index.md", "learning/_index.md"], "learning/index.md", "learning/_index.md"),
    ],
)
def test_a_collision_is_told_once(
    hub: Hub, planned: Callable[[], Planned], files: list[str], at: str, other: str
) -> None:
    """At the later file, with the name of the earlier, or that the page is our own."""
    for file in files:
        if file.startswith("posts/"):
            hub.post(file.removeprefix("posts/").removesuffix(".md"))
        else:
            hub.write(f"content/{file}", PAGE)
    plan = planned()
    assert plan.codes() == (["E-COLLISION"] if at else [])
    for told in plan.problems:
        assert told.location.path == f"content/{at}"
        assert (f"content/{other}" if other else "learnscape makes itself") in told.message


def test_our_own_pages_and_files_win(hub: Hub, planned: Callable[[], Planned]) -> None:
    """What every page leads to is there, whatever a site adds."""
    for path in ("pages/work.md", "pages/learning/formal.md", "assets/style.css"):
        hub.write(f"content/{path}", PAGE)
    plan = planned()
    assert plan.codes() == ["E-COLLISION"] * 3
    assert plan.view("work/index.html").head.kind == "work"
    assert plan.view("learning/formal/index.html").head.kind == "explainer"
    assert plan.plans["assets/style.css"].origin == ""


def test_an_alias_gives_way(hub: Hub, planned: Callable[[], Planned]) -> None:
    """A page keeps its address; the old address that would hide it is told, and two of one too."""
    hub.post("a", aliases="[posts/b, shared, tools, TOOLS/Web-Page]")
    hub.post("b", aliases="[Shared]")
    plan = planned()
    assert plan.codes() == ["E-COLLISION"] * 4
    assert {told.location.path for told in plan.problems} == {
        "content/posts/a.md", "content/posts/b.md",
    }  # fmt: skip
    assert plan.view("posts/b/index.html").head.kind == "post"
    assert plan.view("shared/index.html").target.endswith("posts/a/")


def test_an_asset_gives_way_to_a_page(hub: Hub, planned: Callable[[], Planned]) -> None:
    """What is drawn is what readers came for."""
    hub.post("a/index", slug="b")
    hub.write("content/posts/b", "a file without an ending")
    plan = planned()
    assert plan.codes() == ["E-COLLISION"]
    assert "posts/b/index.html" in plan.plans
    assert "posts/b" not in plan.plans
