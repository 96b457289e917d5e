"""Subscriptions meet the sources that are there; a place on a platform is not the platform."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.importers.draft import Draft

if TYPE_CHECKING:
    from tests.authoring.bringing.conftest import Bring
    from tests.conftest import Hub


@pytest.fixture(autouse=True)
def _sources(hub: Hub) -> None:
    """Write two sources: a part of a site, and a platform with a feed in a comment."""
    hub.write(
        "content/sources/books.md",
        "---\ntitle: Books\nsynonyms: [Reading]\nurl: https://sre.google/books/\n---\n",
    )
    hub.write(
        "content/sources/platform.md",
        "---\ntitle: Platform\nurl: https://medium.com/\n# feed: https://medium.com/feed\n---\n",
    )


@pytest.mark.parametrize(
    ("title", "url", "feed", "path"),
    [
        ("x", "http://www.sre.google/books", "", "content/sources/books.md"),
        ("x", "https://sre.google/", "", "content/sources/books.md"),
        ("x", "https://sre.google/workbook/", "", ""),
        ("reading", "https://example.com/", "", "content/sources/books.md"),
        ("x", "", "http://medium.com/feed/", "content/sources/platform.md"),
        ("x", "https://medium.com/@somebody", "https://medium.com/feed/@somebody", ""),
    ],
)
def test_what_is_there_is_found(bring: Bring, title: str, url: str, feed: str, path: str) -> None:
    """By feed, address, host or name."""
    draft = Draft(place="x", kind="source", title=title, url=url, feed=feed)
    found = bring(draft, write=False).repeated
    assert [each.path for each in found] == ([path] if path else [])


def test_feeds_of_the_hub_itself_are_no_sources(bring: Bring) -> None:
    """They are in its own export."""
    feed = "https://example.org/work/incidents/review/feed.xml"
    account = bring(Draft(place="x", kind="source", title="Review", feed=feed))
    assert [each.why for each in account.left] == ["It is a feed of this hub itself."]


def test_all_that_a_subscription_says_is_kept(hub: Hub, bring: Bring) -> None:
    """What a source has no key for stands in comments."""
    draft = Draft(
        place="s.opml:3",
        kind="source",
        feed="https://jvns.ca/atom.xml",
        author="Julia Evans",
        why="Questions, asked well.",
        folders=("Blogs", "People"),
        kept=(("category", "tech"),),
    )
    (made,) = bring(draft).made
    assert made == ("s.opml:3", "jvns.ca", "content/sources/jvns-ca.md")
    lines = (hub.root / made.path).read_text("utf-8").splitlines()
    assert lines[1:7] == [
        "title: jvns.ca",
        "kind: site",
        "author: Julia Evans",
        "summary: Questions, asked well.",
        "# feed: https://jvns.ca/atom.xml",
        "# folders: Blogs / People",
    ]
    assert len(bring(draft).repeated) == 1
