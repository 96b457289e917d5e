"""The doors by moment of need."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned


def test_the_five_moments_count_live_posts(hub: Hub, planned: Callable[[], Planned]) -> None:
    """A post may help in several."""
    hub.post("a", moments="[new, solve]")
    hub.post("b", moments="solve", status="archived")
    moments = planned().view("moments/index.html").moments
    assert {moment.url: moment.posts for moment in moments} == {
        "moments/new/": 1, "moments/more/": 0, "moments/apply/": 0, "moments/solve/": 1,
        "moments/change/": 0,
    }  # fmt: skip


def test_a_moment_sorts_by_work(hub: Hub, planned: Callable[[], Planned]) -> None:
    """Under the context of a post's first task, which leads to the rest of a long list."""
    hub.write("content/work/asking/_index.md", "---\ntitle: Asking\n---\n")
    hub.write("content/work/asking/ask.md", "---\ntitle: Ask\n---\n")
    for number in range(30):
        hub.post(f"p{number}", moments="apply", work_task="[asking/ask, incidents/review]")
    hub.post("other", moments="apply")
    lists = planned().view("moments/apply/index.html").lists
    assert [(each.title, each.url, len(each.posts), each.total) for each in lists] == [
        ("Asking", "work/asking/", 25, 30),
        ("Responding to incidents", "work/incidents/", 1, 1),
    ]


def test_a_post_without_a_task_is_elsewhere(hub: Hub, planned: Callable[[], Planned]) -> None:
    """A hub that silences E-TASK loses nothing."""
    hub.post(moments="apply", work_task=None, silence="E-TASK")
    lists = planned().view("moments/apply/index.html").lists
    assert [(each.title, each.url, each.total) for each in lists] == [("Elsewhere", "", 1)]
