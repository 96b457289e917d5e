"""Tallies of posts, for pages that narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.pages.lists import PAGE_SIZE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned

TASK = "work/incidents/review/index.html"


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ({"minutes": "1"}, "5-n"),
        ({"minutes": "5"}, "5-n"),
        ({"minutes": "6"}, "15-n"),
        ({"minutes": "60"}, "60-n"),
        ({"minutes": "61", "access": "paid"}, "+pn"),
        ({"access": "free", "type": "formal"}, "?ff"),
        ({"access": "login", "type": "informal"}, "?li"),
    ],
)
def test_a_post_counts_where_it_fits(
    hub: Hub, planned: Callable[[], Planned], keys: dict[str, str], word: str
) -> None:
    """By the time that is enough for it, its access and its type; what is not told has a mark."""
    hub.post(**keys)
    assert planned().view(TASK).tally == word


def test_posts_that_are_alike_are_one_word(hub: Hub, planned: Callable[[], Planned]) -> None:
    """So a tally is as short for a thousand posts as for a few; archived ones do not count."""
    for number in range(12):
        hub.post(f"p{number}", minutes=str(number + 4))
    hub.post("old", status="archived")
    view = planned().view(TASK)
    assert view.tally == "15-n10 5-n2"
    assert [shelf.tally for shelf in view.shelves] == ["15-n10 5-n2", "", "?-n"]


def test_no_post_no_tally(planned: Callable[[], Planned]) -> None:
    """A task that waits for posts has nothing to narrow."""
    assert planned().view(TASK).tally == ""


def test_a_post_of_two_tasks_counts_once(hub: Hub, planned: Callable[[], Planned]) -> None:
    """On the home page and with its context it is one post, however many doors lead to it."""
    hub.write("content/work/incidents/inform.md", "---\ntitle: Keep people informed\n---\n")
    hub.post(work_task="[incidents/review, incidents/inform]", minutes="5", access="free")
    plan = planned()
    home = plan.view("index.html")
    assert [door.tally for door in home.contexts[0].tasks] == ["5fn", "5fn"]
    for path in ("index.html", "work/index.html", "work/incidents/index.html"):
        assert plan.view(path).tally == "5fn"


def test_a_card_counts_what_stands_behind_the_tasks_that_it_leaves_out(
    hub: Hub, planned: Callable[[], Planned]
) -> None:
    """So a reader sees whether it is worth to look at the others."""
    for number in range(14):
        hub.write(f"content/work/incidents/t{number:02}.md", f"---\ntitle: Task {number}\n---\n")
        hub.post(f"p{number}", work_task=f"incidents/t{number:02}", minutes="5", access="free")
    (card,) = planned().view("index.html").contexts
    assert (card.more, card.more_tally) == (3, "5fn3")


def test_a_page_of_a_shelf_counts_itself(hub: Hub, planned: Callable[[], Planned]) -> None:
    """It narrows what stands on it; the shelf on the page of the task counts all."""
    for number in range(PAGE_SIZE + 1):
        hub.post(f"p{number:03}", minutes="5", access="free")
    plan = planned()
    assert plan.view(TASK).shelves[0].tally == f"5fn{PAGE_SIZE + 1}"
    flow = "work/incidents/review/flow/"
    assert plan.view(f"{flow}index.html").tally == f"5fn{PAGE_SIZE}"
    assert plan.view(f"{flow}page/2/index.html").tally == "5fn"
