"""The pages of tools."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned


def test_tools_stand_by_medium(hub: Hub, planned: Callable[[], Planned]) -> None:
    """A medium is no learning type; a group without tools is not shown."""
    assert [group.title for group in planned().view("tools/index.html").groups] == [
        "Informal media"
    ]
    hub.write("content/tools/course.md", "---\ntitle: Course\nmedium: instructional\n---\n")
    groups = planned().view("tools/index.html").groups
    assert [[term.title for term in group.terms] for group in groups] == [["Web page"], ["Course"]]


def test_a_tool_counts_and_lists_what_uses_it(hub: Hub, planned: Callable[[], Planned]) -> None:
    """The number on the door is that of the list behind it, and of the feed."""
    hub.post("a")
    hub.post("b", status="archived")
    plan = planned()
    count = plan.view("tools/index.html").groups[0].terms[0].posts
    view = plan.view("tools/web-page/index.html")
    assert count == view.posts.total == len(view.posts.posts) == 1
    assert len(plan.view("tools/web-page/feed.xml").entries) == 1
    assert [(task.title, task.posts) for task in view.tasks] == [("Look back and learn from it", 1)]


def test_a_long_list_goes_over_pages(hub: Hub, planned: Callable[[], Planned]) -> None:
    """A hundred posts a page, newest first; only the first page offers the feed."""
    for number in range(101):
        hub.post(f"p{number:03}", title=f"P{number:03}", date=None)
    plan = planned()
    first = plan.view("tools/web-page/index.html")
    second = plan.view("tools/web-page/page/2/index.html")
    assert (len(first.posts.posts), len(second.posts.posts)) == (100, 1)
    assert (first.posts.total, second.posts.total) == (101, 101)
    assert (first.posts.pager.older, second.posts.pager.newer) == (
        "tools/web-page/page/2/", "tools/web-page/",
    )  # fmt: skip
    assert (first.posts.pager.newer, second.posts.pager.older) == ("", "")
    assert (first.head.title, second.head.title) == ("Web page", "Web page \N{EN DASH} page 2")
    assert first.head.feed.atom == "tools/web-page/feed.xml"
    assert second.head.feed is None
    assert "tools/web-page/page/3/index.html" not in plan.plans
