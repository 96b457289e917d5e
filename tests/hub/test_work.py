"""Contexts and tasks in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import Assembled, Hub


def task(hub: Hub, name: str, title: str, more: str = "") -> None:
    """Write a task."""
    hub.write(f"content/work/{name}.md", f"---\ntitle: {title}\n{more}---\n")


def test_order_comes_first_then_the_title(hub: Hub, assembled: Assembled) -> None:
    """What has no order stands after what has one."""
    task(hub, "incidents/b", "Alarm", "order: 2\n")
    task(hub, "incidents/a", "zulu", "order: 1\n")
    task(hub, "incidents/c", "Bravo")
    made, _ = assembled()
    assert made.contexts[0].tasks == (
        "incidents/a", "incidents/b", "incidents/c", "incidents/review",
    )  # fmt: skip


def test_tasks_stand_in_the_order_of_their_contexts(hub: Hub, assembled: Assembled) -> None:
    """One list of all tasks, context by context."""
    hub.write("content/work/answers/_index.md", "---\ntitle: Answering questions\n---\n")
    task(hub, "answers/ask", "Zap")
    made, _ = assembled()
    assert [item.doc.id for item in made.tasks] == ["answers/ask", "incidents/review"]


def test_a_task_without_a_context_keeps_its_place(hub: Hub, assembled: Assembled) -> None:
    """The missing file is told once, with the command; posts that name the task are published."""
    task(hub, "lost/find", "Find it")
    task(hub, "lost/keep", "Keep it")
    hub.post(work_task="lost/find")
    made, problems = assembled()
    (told,) = problems
    assert (told.code, told.location.path) == ("E-CONTEXT", "content/work/lost/find.md")
    assert told.hint.endswith("learnscape new context lost")
    assert made.posts[0].tasks == ("lost/find",)
    assert [context.doc.title for context in made.contexts] == ["Responding to incidents", "lost"]


def test_two_files_of_one_context_share_no_tasks(hub: Hub, assembled: Assembled) -> None:
    """The tasks stand once, so that only the context itself collides."""
    hub.write("content/work/incidents/index.md", "---\ntitle: Responding again\n---\n")
    made, _ = assembled()
    assert [len(context.tasks) for context in made.contexts] == [1, 0]
    assert len(made.tasks) == 1


def test_neighbours_are_named_like_any_task(hub: Hub, assembled: Assembled) -> None:
    """By the end of an id in the same context, or by title; a task is no neighbour of itself."""
    names = "neighbours: [review, Other task, a]\n"
    task(hub, "incidents/a", "First", names)
    task(hub, "incidents/b", "Other task")
    made, problems = assembled()
    assert made.tasks[0].neighbours == ("incidents/review", "incidents/b")
    assert [problem.code for problem in problems] == ["H-RESOLVED"]


def test_an_unknown_neighbour_is_told(hub: Hub, assembled: Assembled) -> None:
    """At the name, with the nearest id."""
    task(hub, "incidents/a", "First", "neighbours: [reviw]\n")
    _, (told,) = assembled()
    assert (told.code, told.location.line) == ("E-VOCAB", 3)
    assert "incidents/review" in told.hint
