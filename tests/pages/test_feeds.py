"""Feeds: who is in them, in which order, with which times and addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from learnscape_gen.pages.feeds import LONG_AGO

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned

FEEDS = (
    "", "work/incidents/", "work/incidents/review/", "tools/web-page/", "sources/google-sre/",
    "learning/non-formal/",
)  # fmt: skip


def titles(view: Any) -> list[str]:  # noqa: ANN401 - a view
    """Return the titles of a feed's entries."""
    return [entry.title for entry in view.entries]


@pytest.mark.parametrize("address", FEEDS)
def test_a_feed_holds_dated_published_posts(
    hub: Hub, planned: Callable[..., Planned], address: str
) -> None:
    """Drafts, even when they are built, archived and undated posts are left out."""
    hub.post("a", title="Older", date="2026-11-01")
    hub.post("b", title="Newer", date="2026-11-02")
    hub.post("c", title="Undated", date=None)
    hub.post("d", title="Archived", status="archived")
    hub.post("e", title="Draft", status="draft")
    plan = planned(drafts=True)
    atom, json = plan.view(f"{address}feed.xml"), plan.view(f"{address}feed.json")
    assert titles(atom) == titles(json) == ["Newer", "Older"]
    assert atom.id == atom.html_url == f"https://example.org/{address}"
    assert atom.self_url == f"https://example.org/{address}feed.xml"
    assert json.self_url == f"https://example.org/{address}feed.json"


def test_a_feed_is_as_long_as_the_hub_wants(hub: Hub, planned: Callable[[], Planned]) -> None:
    """The newest posts; thirty unless the settings say otherwise."""
    for number in range(40):
        hub.post(f"p{number}", title=f"P{number}", date=f"2026-01-{1 + number % 28:02}")
    assert len(planned().view("feed.xml").entries) == 30
    hub.write("learnscape.toml", "feed_size = 3\n")
    assert len(planned().view("feed.xml").entries) == 3


def test_undated_posts_do_not_use_up_a_feed(hub: Hub, planned: Callable[[], Planned]) -> None:
    """They are passed over, not counted."""
    hub.write("learnscape.toml", "feed_size = 2\n")
    for number in range(5):
        hub.post(f"a{number}", date="2026-11-03", status="draft")
        hub.post(f"p{number}", date=f"2026-11-0{1 + number}" if number % 2 else None)
    assert len(planned().view("feed.xml").entries) == 2


def test_updated_is_the_later_of_date_and_review(hub: Hub, planned: Callable[[], Planned]) -> None:
    """The feed's is that of its newest entry, in any time zone."""
    hub.post("a", title="A", date="2026-11-01", reviewed="2026-11-05")
    hub.post("b", title="B", date="2026-11-04", reviewed="2026-11-01")
    view = planned().view("feed.xml")
    assert {entry.title: entry.updated for entry in view.entries} == {
        "A": "2026-11-05T00:00:00Z", "B": "2026-11-04T00:00:00Z",
    }  # fmt: skip
    assert view.updated == "2026-11-05T00:00:00Z"
    hub.post("c", title="C", date="2026-11-05T09:00:00+14:00")
    assert planned().view("feed.xml").updated == "2026-11-05T00:00:00Z"


def test_an_empty_feed_stands(planned: Callable[[], Planned]) -> None:
    """So that people can follow an empty shelf; its time is that of no clock."""
    view = planned().view("work/incidents/review/feed.xml")
    assert (view.entries, view.updated) == ((), LONG_AGO)


def test_an_entry_is_our_page_about_the_resource(hub: Hub, planned: Callable[[], Planned]) -> None:
    """Its id is our page; what that points to is external; terms and tags are categories."""
    hub.write("learnscape.toml", 'title = "Hub"\nbase_url = "https://hub.example.com/a"\n')
    hub.post(url="https://sre.google/", tags="[blameless]", author="A. Writer")
    (entry,) = planned().view("feed.xml").entries
    assert entry.id == entry.url == "https://hub.example.com/a/posts/postmortem/"
    assert (entry.external, entry.author) == ("https://sre.google/", "A. Writer")
    assert entry.summary == "Teaches us to ask how, not who."
    assert entry.categories == (
        ("non-formal", "Non-formal"),
        ("incidents/review", "Look back and learn from it"),
        ("blameless", "blameless"),
    )


def test_the_icon_of_a_feed_is_published(planned: Callable[[], Planned]) -> None:
    """Its address is that of a file of the site."""
    plan = planned()
    icon = plan.view("feed.xml").icon.removeprefix("https://example.org/")
    assert icon in plan.plans


def test_every_feed_is_listed(planned: Callable[[], Planned]) -> None:
    """feeds.opml names them by kind; each is there."""
    plan = planned()
    groups = plan.view("feeds.opml").groups
    listed = [feed.xml_url for group in groups for feed in group.feeds]
    assert sorted(listed) == sorted(
        f"https://example.org/{path}" for path in plan.plans if path.endswith("feed.xml")
    )
    assert [len(group.feeds) for group in groups] == [1, 1, 1, 1, 1, 3]


def test_every_offered_feed_is_there(hub: Hub, planned: Callable[[], Planned]) -> None:
    """No page offers a feed that nobody writes, whatever explainers a site adds."""
    hub.write("content/learning/apprentices.md", "---\ntitle: Apprentices\ntype: formal\n---\nx\n")
    hub.post()
    plan = planned()
    heads = [plan.view(path).head for path in plan.plans if path.endswith("index.html")]
    offered = {url for head in heads if head.feed for url in (head.feed.atom, head.feed.json)}
    assert offered
    assert offered <= set(plan.plans)
