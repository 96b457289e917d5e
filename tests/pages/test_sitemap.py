"""The sitemap and robots.txt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.pages import sitemap

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from tests.conftest import Hub
    from tests.pages.conftest import Planned

BASE = 'base_url = "https://hub.example.com/learn"\n'


def test_every_page_is_listed_with_its_day(hub: Hub, planned: Callable[[], Planned]) -> None:
    """Whole addresses in order, with the day of the last review; no 404 and no redirect."""
    hub.write("learnscape.toml", BASE)
    hub.post("a", aliases="old", reviewed="2026-12-24")
    hub.post("b", date=None)
    urls = planned().view("sitemap.xml").urls
    days = {url.loc.removeprefix("https://hub.example.com/learn/"): url.lastmod for url in urls}
    assert list(days) == sorted(days)
    assert days["posts/a/"] == "2026-12-24"
    assert days["posts/b/"] == ""
    assert {"", "work/incidents/review/", "learning/formal/", "new/2026-12/"} <= set(days)
    assert {"404.html", "old/"}.isdisjoint(days)


def test_a_large_site_has_an_index(
    hub: Hub, planned: Callable[[], Planned], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The protocol allows 50,000 addresses a file; each is in one part."""
    assert sitemap.MOST_URLS == 50_000
    hub.post()
    whole = planned().view("sitemap.xml").urls
    monkeypatch.setattr(sitemap, "MOST_URLS", 10)
    plan = planned()
    parts = plan.view("sitemap.xml").sitemaps
    assert parts[0] == "https://example.org/sitemap-1.xml"
    found = [plan.view(part.removeprefix("https://example.org/")).urls for part in parts]
    assert max(map(len, found)) == 10
    assert tuple(url for urls in found for url in urls) == whole


def test_robots_are_led_to_the_map(hub: Hub, planned: Callable[[], Planned]) -> None:
    """By its whole address, with the base path."""
    hub.write("learnscape.toml", BASE)
    assert planned().view("robots.txt").sitemap == "https://hub.example.com/learn/sitemap.xml"


def test_robots_of_ones_own_are_copied(hub: Hub) -> None:
    """An author who writes robots.txt means it: theirs is published, and nothing is told."""
    hub.write("content/robots.txt", b"User-agent: *\r\nDisallow: /\r\n")
    report = hub.build()
    assert [p.code for p in report.problems if p.severity != "hint"] == []
    assert hub.files()["robots.txt"] == b"User-agent: *\r\nDisallow: /\r\n"
    assert "sitemap.xml" in hub.files()
