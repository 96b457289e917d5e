"""Contexts and tasks with their shelves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned

TASK = "work/incidents/review/index.html"


def test_shelves_hold_what_their_names_say(hub: Hub, planned: Callable[[], Planned]) -> None:
    """The flow of work is non-formal and informal; taking time out is formal; archived is last."""
    hub.post("a", title="Page", type="non-formal")
    hub.post("b", title="Chat", type="informal")
    hub.post("c", title="Course", type="formal")
    hub.post("d", title="Old", type="formal", status="archived")
    hub.post("e", title="Soon", status="draft")
    shelves = {
        shelf.id: [ref.title for ref in shelf.posts] for shelf in planned().view(TASK).shelves
    }
    assert shelves == {"flow": ["Chat", "Page"], "time-out": ["Course"], "archived": ["Old"]}


def test_an_empty_shelf_asks_for_a_contribution(hub: Hub, planned: Callable[[], Planned]) -> None:
    """It says what to type; nothing is put away where nothing is archived."""
    shelves = planned().view(TASK).shelves
    assert [shelf.id for shelf in shelves] == ["flow", "time-out"]
    assert all("work_task: incidents/review" in shelf.invitation for shelf in shelves)


def test_a_context_shows_both_shelves_of_its_tasks(
    hub: Hub, planned: Callable[[], Planned]
) -> None:
    """Live posts only, with the tools they use."""
    hub.post("a", type="informal")
    hub.post("b", type="formal")
    hub.post("c", type="formal", status="archived")
    view = planned().view("work/incidents/index.html")
    ((task),) = view.tasks
    assert (task.flow, task.time_out) == (1, 1)
    assert [(tool.title, tool.posts) for tool in view.tools] == [("Web page", 2)]


def test_tasks_lead_to_their_neighbours(hub: Hub, planned: Callable[[], Planned]) -> None:
    """To those that authors name, and to those before and after in the context."""
    hub.write(
        "content/work/incidents/a.md",
        "---\ntitle: Alarm\nneighbours: review\ntrigger: it burns\n---\n",
    )
    hub.write("content/work/incidents/z.md", "---\ntitle: Zero\n---\n")
    view = planned().view("work/incidents/a/index.html")
    assert [link.title for link in view.neighbours] == ["Look back and learn from it"]
    assert view.head.description == "When it burns."
    assert (view.previous, view.next.title) == (None, "Look back and learn from it")
    view = planned().view("work/incidents/z/index.html")
    assert (view.previous.title, view.next) == ("Look back and learn from it", None)
    assert [link.title for link in view.head.crumbs] == ["Home", "Responding to incidents"]


def test_contexts_list_each_other_while_they_are_few(
    hub: Hub, planned: Callable[[], Planned]
) -> None:
    """With very many, a page of one does not carry links to all."""
    hub.write("content/work/other/_index.md", "---\ntitle: Something else\n---\n")
    view = planned().view("work/incidents/index.html")
    assert [link.title for link in view.others] == ["Something else"]
    for number in range(30):
        hub.write(f"content/work/c{number}/_index.md", f"---\ntitle: C{number}\n---\n")
    assert planned().view("work/incidents/index.html").others == ()
