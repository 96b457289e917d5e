"""The hub for machines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned


def read(plan: Planned, path: str) -> dict[str, Any]:
    """Return a file of the interface as a machine reads it."""
    value: dict[str, Any] = json.loads(plan.view(path).content)
    return value


def test_posts_name_their_terms_by_id(hub: Hub, planned: Callable[..., Planned]) -> None:
    """With our page and the address of the resource; what is not known is left out."""
    hub.write("learnscape.toml", 'title = "Hub"\nbase_url = "https://hub.example.com/a/"\n')
    hub.post(url="https://sre.google/", work_task="Look back and learn from it")
    hub.post("old", status="archived", date=None)
    hub.post("draft", status="draft")
    value = read(planned(), "api/posts.json")
    assert (value["hub"], value["url"]) == ("Hub", "https://hub.example.com/a/")
    assert value["posts"] == [
        {
            "id": "postmortem",
            "title": "Postmortem culture",
            "url": "https://hub.example.com/a/posts/postmortem/",
            "type": "non-formal",
            "source": "google-sre",
            "social_tool": ["web-page"],
            "work_task": ["incidents/review"],
            "address": "https://sre.google/",
            "why": "Teaches us to ask how, not who.",
            "date": "2026-11-02T00:00:00Z",
        },
        {
            "id": "old",
            "title": "Postmortem culture",
            "url": "https://hub.example.com/a/posts/old/",
            "type": "non-formal",
            "source": "google-sre",
            "social_tool": ["web-page"],
            "work_task": ["incidents/review"],
            "why": "Teaches us to ask how, not who.",
            "status": "archived",
        },
    ]
    assert len(read(planned(drafts=True), "api/posts.json")["posts"]) == 3


def test_the_vocabulary_is_whole(hub: Hub, planned: Callable[[], Planned]) -> None:
    """Types, contexts, tasks, tools and sources, each with its page."""
    hub.write(
        "content/work/incidents/review.md",
        "---\ntitle: Look back\nsynonyms: [retro]\ntrigger: it is over\n---\n",
    )
    value = read(planned(), "api/vocabulary.json")
    assert [item["id"] for item in value["types"]] == ["formal", "non-formal", "informal"]
    assert value["tasks"] == [
        {
            "id": "incidents/review",
            "title": "Look back",
            "url": "https://example.org/work/incidents/review/",
            "synonyms": ["retro"],
            "context": "incidents",
            "trigger": "it is over",
        }
    ]
    assert [item["medium"] for item in value["tools"]] == ["informal"]
    assert [item["url"] for item in value["sources"]] == ["https://example.org/sources/google-sre/"]
