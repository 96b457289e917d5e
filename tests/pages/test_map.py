"""The learnscape at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned

OPEN = 'title = "x"\nbase_url = "https://hub.example.com/"\nvocabulary = "open"\n'


def test_every_task_is_counted_by_type_and_tool(hub: Hub, planned: Callable[[], Planned]) -> None:
    """Empty ones too: the map shows where a learnscape is bare."""
    hub.write("content/work/incidents/bare.md", "---\ntitle: Zero\n---\n")
    hub.write("content/tools/chat.md", "---\ntitle: Chat\n---\n")
    hub.post("a", type="formal", social_tool="[chat, web-page]")
    hub.post("b", type="informal", social_tool="chat")
    hub.post("c", type="informal", status="archived")
    view = planned().view("map/index.html")
    assert [link.title for link in view.columns_types] == ["Formal", "Non-formal", "Informal"]
    assert [link.title for link in view.columns_tools] == ["Chat", "Web page"]
    (group,) = view.groups
    assert group.context.title == "Responding to incidents"
    rows = {row.task.title: (row.types, row.tools) for row in group.rows}
    assert rows == {
        "Look back and learn from it": ((1, 0, 1), (2, 1)),
        "Zero": ((0, 0, 0), (0, 0)),
    }
    assert view.left_out == 0


def test_a_map_keeps_its_size(hub: Hub, planned: Callable[[], Planned]) -> None:
    """Of very many tasks the richest stay, in reading order; of many tools the most used."""
    hub.write("learnscape.toml", OPEN)
    for number in range(310):
        hub.post(f"p{number:03}", work_task=f"Task {number:03}", social_tool=f"Tool {number % 20}")
    hub.post("rich", work_task="Task 309")
    view = planned().view("map/index.html")
    rows = [row for group in view.groups for row in group.rows]
    assert (len(rows), view.left_out, len(view.columns_tools)) == (300, 11, 14)
    titles = [row.task.title for row in rows]
    assert titles == sorted(titles)
    assert "Task 309" in titles
    assert "Look back and learn from it" not in titles
