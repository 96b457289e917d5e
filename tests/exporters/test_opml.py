"""OPML for outliners and feed readers."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from learnscape_gen.exporters.opml import opml_of
from tests.exporters.conftest import HOSTILE, collection_of, exported


def test_posts_are_links_and_groups_have_feeds() -> None:
    """A context is a folder with the feed of each task, and with an outline of its posts."""
    post = exported(date="2026-11-02", tags=("blameless", "a,b/c"), author="Ada")
    tree = ET.fromstring(opml_of(collection_of(post)))  # noqa: S314 - our own bytes
    assert (tree.tag, tree.get("version"), tree.findtext("head/title")) == (
        "opml", "2.0", "A small hub",
    )  # fmt: skip
    (context,) = tree.findall("body/outline")
    feed, task = context
    assert feed.attrib == {
        "type": "rss",
        "text": "Look back",
        "title": "Look back",
        "xmlUrl": "https://example.org/work/incidents/review/feed.xml",
        "htmlUrl": "https://example.org/work/incidents/review/",
    }
    assert (context.get("text"), task.get("text")) == ("Incidents", "Look back")
    (link,) = task
    assert link.attrib == {
        "type": "link",
        "text": "Postmortem culture",
        "url": "https://sre.google/",
        "created": "Mon, 02 Nov 2026 00:00:00 GMT",
        "category": "blameless,a b c",
        "description": "Teaches us to ask how.",
        "_note": "Teaches us to ask how.",
        "language": "en",
        "author": "Ada",
    }


@pytest.mark.parametrize("title", HOSTILE)
def test_no_title_breaks_it(title: str) -> None:
    """It is well-formed, and the words are there."""
    tree = ET.fromstring(opml_of(collection_of(exported(title, why=title), title=title)))  # noqa: S314 - our own bytes
    (link,) = tree.findall(".//outline[@type='link']")
    assert [*link] == []
    kept = "".join(sign for sign in title if sign.isalnum())
    assert "".join(sign for sign in link.get("text", "") if sign.isalnum()) == kept


def test_moments_keep_their_time_zone() -> None:
    """A date may have a time."""
    made = opml_of(collection_of(exported(date="1950-01-01T10:00:00+02:00")))
    assert b'created="Sun, 01 Jan 1950 10:00:00 +0200"' in made
