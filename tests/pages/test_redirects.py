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
    """Posts and free pages may move."""
    hub.write("content/pages/about.md", "---\ntitle: About\naliases: [imprint]\n---\n")
    assert planned().view("imprint/index.html").target == "../about/"


def test_a_draft_has_none(hub: Hub, planned: Callable[..., Planned]) -> None:
    """Its old address leads nowhere until it is published."""
    hub.post(status="draft", aliases="[old]")
    assert "old/index.html" not in planned().plans
    assert "old/index.html" in planned(drafts=True).plans
