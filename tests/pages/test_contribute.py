"""The page that says how to add something, and links to where files are edited."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from lxml import html

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned

PAGE = "contribute/index.html"
TASK = "work/incidents/review/index.html"


@pytest.mark.parametrize("settings", ["", '[contribute]\nurl = "https://example.org/new"\n'])
def test_it_is_there_only_with_a_repository(
    hub: Hub, planned: Callable[[], Planned], settings: str
) -> None:
    """Without one nothing leads there, and empty shelves are as they were."""
    hub.write("learnscape.toml", settings)
    plan = planned()
    assert PAGE not in plan.plans
    assert plan.site.forge is None
    assert [shelf.begin for shelf in plan.view(TASK).shelves] == ["", ""]


def test_what_it_leads_to(hub: Hub, planned: Callable[[], Planned]) -> None:
    """New files of three kinds, the repository, and the bookmarklet."""
    hub.write("learnscape.toml", '[contribute]\nrepository = "https://github.com/we/hub"\n')
    plan = planned()
    view = plan.view(PAGE)
    assert [each.title for each in view.begin] == ["A post", "A tool", "A source"]
    assert all(each.url.startswith(f"{view.kept_at}/new/main?") for each in view.begin)
    assert view.bookmarklet.startswith("javascript:(()")
    assert PAGE.removesuffix("index.html") in str(plan.view("sitemap.xml").urls)


def test_an_empty_shelf_leads_to_a_new_post(hub: Hub, planned: Callable[[], Planned]) -> None:
    """Each has its own type; a shelf that holds something has no such link."""
    hub.write("learnscape.toml", '[contribute]\nrepository = "https://gitea.com/we/hub"\n')
    hub.post("one", type="formal")
    flow, time_out = planned().view(TASK).shelves
    assert "type%3A%20non-formal%0A" in flow.begin
    assert "work_task%3A%20incidents%2Freview%0A" in flow.begin
    assert (len(time_out.posts), time_out.begin) == (1, "")


def test_pages_lead_to_where_their_files_are_edited(hub: Hub) -> None:
    """Every page that is made from a file leads to that file, a translation to its own."""
    settings = 'languages = ["de"]\n[contribute]\nrepository = "https://github.com/we/hub"\n'
    hub.write("learnscape.toml", settings)
    hub.post("one")
    hub.write("content/posts/one.de.md", "---\ntitle: Eins\n---\nEins.\n")
    hub.write("content/index.md", "---\n---\nHello.\n")
    hub.write("content/pages/about us.md", "---\ntitle: About\n---\nWe.\n")
    hub.build()
    led = {}
    for page in (hub.root / "site").rglob("*.html"):
        found = html.parse(page).xpath("//a[contains(@href, '/edit/')]/@href")
        if found:
            [edit] = found
            led[page.parent.relative_to(hub.root / "site").as_posix()] = unquote(edit).partition(
                "https://github.com/we/hub/edit/main/"
            )[2]
    assert all((hub.root / path).is_file() for path in led.values())
    assert led["posts/one"] == "content/posts/one.md"
    assert led["de/posts/one"] == "content/posts/one.de.md"
    assert led["."] == led["de"] == "content/index.md"
    assert led["about-us"] == "content/pages/about us.md"
    assert led["work/incidents/review"] == "content/work/incidents/review.md"
    assert not {"map", "contribute", "learning/formal"} & led.keys()
