"""The home page and /work/."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned

TASK = "---\ntitle: Task {0}\n---\n"


def test_the_work_comes_with_its_counts(hub: Hub, planned: Callable[..., Planned]) -> None:
    """Live posts count; drafts and archived ones do not."""
    hub.post("a")
    hub.post("b", status="archived")
    hub.post("c", status="draft")
    view = planned().view("index.html")
    ((task,),) = [context.tasks for context in view.contexts]
    assert (task.title, task.url, task.posts) == (
        "Look back and learn from it", "work/incidents/review/", 1,
    )  # fmt: skip
    assert [kind.posts for kind in view.types] == [0, 1, 0]
    view = planned(drafts=True).view("index.html")
    assert view.contexts[0].tasks[0].posts == 2


def test_a_card_is_no_longer_than_a_home_page_bears(
    hub: Hub, planned: Callable[..., Planned]
) -> None:
    """It tells how many tasks it leaves out, but never leaves out a single one; /work/ has all."""
    for number in range(12):
        hub.write(f"content/work/incidents/t{number:02}.md", TASK.format(number))
    card = planned().view("index.html").contexts[0]
    assert (len(card.tasks), card.more) == (13, 0)
    hub.write("content/work/incidents/t99.md", TASK.format(99))
    card = planned().view("index.html").contexts[0]
    assert (len(card.tasks), card.more) == (12, 2)
    assert len(planned().view("work/index.html").contexts[0].tasks) == 14


def test_the_latest_are_dated_and_live(hub: Hub, planned: Callable[..., Planned]) -> None:
    """The newest first, six at most."""
    for day in range(1, 9):
        hub.post(f"p{day}", title=f"Day {day}", date=f"2026-11-0{day}")
    hub.post("undated", date=None)
    hub.post("archived", date="2026-12-01", status="archived")
    latest = planned().view("index.html").latest
    assert [ref.title for ref in latest] == [f"Day {day}" for day in range(8, 2, -1)]


def test_undated_posts_alone_are_no_news(hub: Hub, planned: Callable[..., Planned]) -> None:
    """Then there is nothing new to show."""
    hub.post(date=None)
    assert planned().view("index.html").latest == ()


def test_the_welcome_may_name_the_page(hub: Hub, planned: Callable[..., Planned]) -> None:
    """content/index.md gives title, description and words; without it the hub's are used."""
    assert planned().view("index.html").head.title == "A small hub"
    assert planned().view("index.html").welcome is None
    hub.write("content/index.md", "---\ntitle: Come in\ndescription: All of it\n---\nHello.\n")
    view = planned().view("index.html")
    assert (view.head.title, view.head.description) == ("Come in", "All of it")
    assert view.welcome is not None
