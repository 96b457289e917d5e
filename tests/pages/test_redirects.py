"""Old addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned

BASE = "https://hub.example.com/learn/"


@pytest.mark.parametrize(
    ("alias", "path"),
    [
        ("old", "old/index.html"),
        ("/a/deep/old/", "a/deep/old/index.html"),
        ("old.html", "old.html"),
        ("2019/05/old.php", "2019/05/old.php/index.html"),
        ("größe", "größe/index.html"),
        ("https://old.example/blog/x", "blog/x/index.html"),
        ("a%20b/index.html", "a b/index.html"),
    ],
)
def test_an_old_address_leads_to_the_new(
    hub: Hub, planned: Callable[[], Planned], alias: str, path: str
) -> None:
    """Relative to where it stands, and whole for search engines."""
    hub.write("learnscape.toml", f'base_url = "{BASE}"\n')
    hub.post(aliases=f'["{alias}"]')
    view = planned().view(path)
    assert view.canonical == f"{BASE}posts/postmortem/"
    assert urljoin(BASE + view.head.url, view.target) == view.canonical


def test_a_page_that_came_home_needs_no_redirect(hub: Hub, planned: Callable[[], Planned]) -> None:
    """An alias that is the page's own address is no collision."""
    hub.post(aliases="[posts/postmortem, /posts/postmortem/index.html, old]")
    plan = planned()
    assert plan.problems == []
    assert "old/index.html" in plan.plans


def test_free_pages_have_old_addresses_too(hub: Hub, planned: Callable[[], Planned]) -> None:
    """What is not a post may move, too."""
    hub.write("content/pages/about.md", "---\ntitle: About\naliases: [imprint]\n---\n")
    assert planned().view("imprint/index.html").target == "../about/"


def test_a_draft_has_none(hub: Hub, planned: Callable[..., Planned]) -> None:
    """Its old address leads nowhere until it is published."""
    hub.post(status="draft", aliases="[old]")
    assert "old/index.html" not in planned().plans
    assert "old/index.html" in planned(drafts=True).plans


def test_terms_have_old_addresses_and_their_feeds_stay(
    hub: Hub, planned: Callable[[], Planned]
) -> None:
    """A page leads on; a feed can't, so it is at both addresses, with one id."""
    hub.write(
        "content/work/incidents/review.md",
        "---\ntitle: Look back\naliases: [work/old/review, old.html]\n---\n",
    )
    hub.write("content/tools/web-page.md", "---\ntitle: Web page\naliases: tools/site\n---\n")
    plan = planned()
    assert plan.problems == []
    assert plan.view("work/old/review/index.html").target == "../../../work/incidents/review/"
    assert plan.view("old.html").target == "./work/incidents/review/"
    for name in ("feed.xml", "feed.json"):
        view = plan.view(f"work/old/review/{name}")
        assert view == plan.view(f"work/incidents/review/{name}")
        assert view.self_url.endswith(f"/work/incidents/review/{name}")
        assert f"tools/site/{name}" in plan.plans


def test_what_was_renamed_leads_on_in_every_language(hub: Hub) -> None:
    """Its old address was there; that of another site never was."""
    hub.write("learnscape.toml", f'base_url = "{BASE}"\nlanguages = ["de"]\n')
    hub.post(aliases="[posts/old, blog/old]")
    hub.write("content/pages/about.md", "---\ntitle: About\naliases: imprint\n---\n")
    hub.build()
    assert (hub.output / "posts/old/index.html").is_file()
    assert "../../posts/postmortem/" in hub.page("de/posts/old/index.html")
    assert f"{BASE}de/posts/postmortem/" in hub.page("de/posts/old/index.html")
    assert (hub.output / "blog/old/index.html").is_file()
    assert not (hub.output / "de/blog").exists()
    assert not (hub.output / "de/imprint").exists()
