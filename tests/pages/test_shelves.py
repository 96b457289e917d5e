"""Long shelves of a task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html

from learnscape_gen.pages.shelves import SHELF_SIZE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned

TASK = "work/incidents/review/"


def fill(hub: Hub, count: int, **keys: str) -> None:
    """Put so many posts on a shelf, the newest last."""
    for number in range(count):
        hub.post(f"{keys.get('type', 'x')}{number:03}", title=f"P{number:03}",
                 date=f"2026-01-01T{number // 60:02}:{number % 60:02}:00Z", **keys)  # fmt: skip


def test_a_shelf_that_is_not_long_stands_with_its_task(
    hub: Hub, planned: Callable[[], Planned]
) -> None:
    """All of it, and nowhere else."""
    fill(hub, SHELF_SIZE)
    plan = planned()
    shelf = plan.view(f"{TASK}index.html").shelves[0]
    assert (len(shelf.posts), shelf.total, shelf.url) == (SHELF_SIZE, SHELF_SIZE, "")
    assert f"{TASK}flow/index.html" not in plan.plans


def test_a_long_shelf_has_pages(hub: Hub, planned: Callable[[], Planned]) -> None:
    """The task shows the newest and leads to all; each page has its own title and address."""
    fill(hub, 101)
    fill(hub, 2, type="formal")
    plan = planned()
    flow, time_out = plan.view(f"{TASK}index.html").shelves
    assert [ref.title for ref in flow.posts] == [f"P{n:03}" for n in range(100, 50, -1)]
    assert (flow.total, flow.url) == (101, f"{TASK}flow/")
    assert (time_out.total, time_out.url) == (2, "")
    first = plan.view(f"{TASK}flow/index.html")
    second = plan.view(f"{TASK}flow/page/2/index.html")
    assert [len(page.posts.posts) for page in (first, second)] == [100, 1]
    assert first.posts.pager.older == second.head.url == f"{TASK}flow/page/2/"
    assert second.posts.pager.newer == first.head.url == f"{TASK}flow/"
    assert [page.head.title for page in (first, second)] == [
        "Look back and learn from it: In the flow of work",
        "Look back and learn from it: In the flow of work \N{EN DASH} page 2",
    ]
    assert [crumb.url for crumb in second.head.crumbs] == ["", "work/incidents/", TASK]
    assert f"{TASK}time-out/index.html" not in plan.plans
    listed = {url.loc for url in plan.view("sitemap.xml").urls}
    assert {f"https://example.org/{page.head.url}" for page in (first, second)} <= listed
    assert len(plan.view(f"{TASK}feed.xml").entries) == 30


def test_what_was_put_away_may_be_long_too(hub: Hub, planned: Callable[[], Planned]) -> None:
    """It has pages as the other shelves have."""
    fill(hub, SHELF_SIZE + 1, status="archived")
    plan = planned()
    assert plan.view(f"{TASK}archived/index.html").posts.total == SHELF_SIZE + 1


def test_a_long_shelf_is_drawn(hub: Hub) -> None:
    """The number on the shelf is that of all posts, and a link says so."""
    fill(hub, 120)
    report = hub.build()
    assert not report.failed(strict=False)
    page = html.document_fromstring(hub.page(f"{TASK}index.html"))
    (more,) = page.find_class("more")
    link = more.find("a")
    assert (link.text_content(), link.get("href")) == (
        "All 120 posts: In the flow of work", f"../../../{TASK}flow/",
    )  # fmt: skip
    assert len(page.find_class("h-entry")) == SHELF_SIZE
    last = html.document_fromstring(hub.page(f"{TASK}flow/page/2/index.html"))
    assert len(last.find_class("h-entry")) == 20
    canonical = last.find(".//link[@rel='canonical']").get("href")
    assert canonical == f"https://example.org/{TASK}flow/page/2/"
    assert [a.get("rel") for a in last.iter("a") if a.get("rel")] == ["prev"]
