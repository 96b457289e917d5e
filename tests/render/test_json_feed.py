"""Feeds as JSON Feed 1.1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.conftest import Hub


def feed(hub: Hub, path: str = "feed.json") -> dict[str, Any]:
    """Return a feed of a built hub."""
    hub.build()
    value: dict[str, Any] = json.loads(hub.page(path))
    return value


def test_a_feed_says_what_the_standard_asks(hub: Hub) -> None:
    """Version, title, addresses; an item with id, address, times and content."""
    hub.write("learnscape.toml", 'title = "Hub"\nbase_url = "https://hub.example.com/a/"\n')
    hub.post(
        url="https://sre.google/", tags="[blameless]", language="de",
        body="See [[web page]] and [^1].\n\n[^1]: A note.\n",
    )  # fmt: skip
    value = feed(hub)
    assert value["version"] == "https://jsonfeed.org/version/1.1"
    assert value["title"] == "Hub"
    assert value["home_page_url"] == "https://hub.example.com/a/"
    assert value["feed_url"] == "https://hub.example.com/a/feed.json"
    assert value["authors"] == [{"name": "Hub"}]
    (item,) = value["items"]
    assert item["id"] == item["url"] == "https://hub.example.com/a/posts/postmortem/"
    assert item["external_url"] == "https://sre.google/"
    assert item["date_published"] == item["date_modified"] == "2026-11-02T00:00:00Z"
    assert item["language"] == "de"
    assert item["tags"] == ["Non-formal", "Look back and learn from it", "blameless"]
    assert 'href="https://hub.example.com/a/tools/web-page/"' in item["content_html"]
    assert 'href="#' not in item["content_html"]


def test_what_is_not_known_is_left_out(hub: Hub) -> None:
    """An empty value says nothing; but an item has its content, even an empty one."""
    hub.write("learnscape.toml", "")
    hub.post(why=None, body="")
    value = feed(hub)
    assert "description" not in value
    (item,) = value["items"]
    assert item["content_html"] == ""
    assert {"external_url", "summary", "authors", "language"}.isdisjoint(item)
