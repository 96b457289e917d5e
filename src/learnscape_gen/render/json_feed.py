"""A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from learnscape_gen.render.bodies import filled

if TYPE_CHECKING:
    from learnscape_gen.pages.feeds import FeedEntry, FeedView
    from learnscape_gen.render.bodies import PageBodies

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(view: FeedView, bodies: PageBodies, base_url: str) -> bytes:
    """Return a feed.

    Args:
        view: the feed.
        bodies: the HTML of the bodies in it.
        base_url: the address of the site, for the links in bodies.

    """
    value: dict[str, Any] = {
        "version": VERSION,
        "title": view.title,
        "home_page_url": view.html_url,
        "feed_url": view.self_url,
        "description": view.subtitle,
        "icon": view.icon,
        "authors": [{"name": view.author}],
        "language": view.language,
        "items": [_item(entry, bodies, base_url) for entry in view.entries],
    }
    return msgspec.json.encode({key: held for key, held in value.items() if held != ""})


def _item(entry: FeedEntry, bodies: PageBodies, base_url: str) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": entry.id,
        "url": entry.url,
        "external_url": entry.external,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": filled(bodies.html(entry.body.file), entry.body, base_url),
        "date_published": entry.published,
        "date_modified": entry.updated,
        "authors": [{"name": entry.author}] if entry.author else "",
        "language": entry.language,
        "tags": [label for _, label in entry.categories],
    }
    # Everything but the content may be left out; an item needs its content, even when empty.
    return {key: held for key, held in item.items() if held != "" or key == "content_html"}
