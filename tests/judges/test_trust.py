"""What lets a reader trust a post: who looked at it, whether it is due, and where links lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import html

from tests.conftest import SMALLEST, smallest_hub

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.judges.site import Site
    from tests.judges.tab import Tab

TODAY = "Date.now = () => Date.parse('2026-11-10T12:00:00Z')"
"""The clock of the reader."""

REVIEWS = {
    "{on: 2026-11-02, by: platform-team, outcome: kept, note: read again}": [
        "Last looked at", "November 2, 2026 by platform-team: kept", "read again",
    ],
    "2026-11-02": ["Last looked at", "November 2, 2026"],
    "{by: platform-team}": ["Last looked at", "by platform-team"],
    None: ["Last looked at", "Not looked at again since it was added on November 2, 2026"],
}  # fmt: skip


def panel(hub: Hub) -> list[str]:
    """Return what the page of the post says of its review, line by line."""
    page = html.document_fromstring(hub.page("posts/postmortem/index.html"))
    (found,) = page.find_class("review")
    for waiting in found.findall(".//template"):
        waiting.drop_tree()
    return [" ".join(line.text_content().split()) for line in found.iter("dt", "dd")]


@pytest.mark.parametrize("reviewed", REVIEWS)
def test_a_post_says_who_looked_at_it(hub: Hub, reviewed: str | None) -> None:
    """Who and when, what came of it; and where nobody did, that nobody did."""
    hub.post(reviewed=reviewed)
    hub.build()
    assert panel(hub) == REVIEWS[reviewed]


def test_nobody_knows_when_it_was_added(hub: Hub) -> None:
    """Then no day is told."""
    hub.post(date=None)
    hub.build()
    assert panel(hub)[1:] == ["Not looked at again since it was added"]


def test_the_due_day_needs_no_script(hub: Hub) -> None:
    """It is told as a day, counted from the last look, or else from when the post was added."""
    hub.post(review_in="90 days")
    hub.build()
    assert panel(hub)[1:] == [
        "Not looked at again since it was added on November 2, 2026",
        "Next look due January 31, 2027",
    ]


def test_only_what_is_due_loads_a_script(hub: Hub) -> None:
    """Most posts need none."""
    hub.post()
    hub.build()
    assert "due.js" not in hub.page("posts/postmortem/index.html")


@pytest.fixture(scope="module")
def due(tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., Site]) -> dict[str, Site]:
    """Give an English and a German hub, each with posts that are due on different days."""
    sites = {}
    for language in ("en", "de"):
        hub = smallest_hub(tmp_path_factory.mktemp(language))
        settings = SMALLEST["learnscape.toml"]
        hub.write("learnscape.toml", f'{settings}language = "{language}"\n')
        for days in (1, 9, 30, 400):
            hub.post(f"in-{days}", reviewed="2026-11-01", review_in=f"{days} days")
        hub.post("old", reviewed="2025-08-10", review_in="12 months")
        hub.post(
            "links",
            body="[The guide](https://www.example.org/x), https://other.example/y\n",
        )
        hub.build()
        sites[language] = serve(language, hub.output)
    return sites


@pytest.mark.browser
@pytest.mark.parametrize(
    ("language", "post", "told"),
    [
        ("en", "in-1", "overdue November 2, 2026 · 8 days ago"),
        ("en", "in-9", "November 10, 2026 · today"),
        ("en", "in-30", "December 1, 2026 · in 21 days"),
        ("en", "in-400", "December 6, 2027 · in 13 months"),
        ("en", "old", "overdue August 10, 2026 · 3 months ago"),
        ("de", "old", "10. August 2026 · vor 3 Monaten"),
        ("de", "in-9", "10. November 2026 · heute"),
    ],
)
def test_the_clock_of_the_reader_tells_what_is_due(
    due: dict[str, Site], tab: Callable[..., Tab], language: str, post: str, told: str
) -> None:
    """How far off the day is, in the language of the hub, and a mark where it has passed."""
    here = tab(script=TODAY)
    page = here.open(due[language].address(f"posts/{post}/index.html"))
    assert " ".join(page.locator(".review dd").last.inner_text().split()).endswith(told)
    assert page.locator(".review .flag").count() == (post in ("in-1", "old"))
    assert here.complaints == []


@pytest.mark.browser
def test_the_page_for_curators_marks_what_is_due(
    due: dict[str, Site], tab: Callable[..., Tab]
) -> None:
    """By the same clock; how long a source was silent it tells without any mark."""
    here = tab(script=TODAY)
    page = here.open(due["en"].address("curate/index.html"))
    told = [" ".join(text.split()) for text in page.locator(".meta:has(time)").all_inner_texts()]
    assert told == [
        "overdue August 10, 2026 · 3 months ago",
        "overdue November 2, 2026 · 8 days ago",
        "November 10, 2026 · today",
        "December 1, 2026 · in 21 days",
        "December 6, 2027 · in 13 months",
        "November 2, 2026 · 8 days ago",
    ]
    assert here.complaints == []


@pytest.mark.browser
def test_links_to_other_sites_say_where_they_lead(
    due: dict[str, Site], tab: Callable[..., Tab]
) -> None:
    """Behind the text, once, without script, and on paper with the whole address."""
    page = tab(java_script_enabled=False).open(due["en"].address("posts/links/index.html"))
    links = page.locator(".prose .external")
    assert [link.inner_text() for link in links.all()] == ["The guide", "https://other.example/y"]
    snapshot = page.locator(".prose").aria_snapshot()
    assert 'link "The guide (example.org)"' in snapshot
    assert 'link "https://other.example/y"' in snapshot


def test_an_archived_post_says_so(hub: Hub) -> None:
    """On its page, before anything else."""
    hub.post(status="archived")
    hub.build()
    page = html.document_fromstring(hub.page("posts/postmortem/index.html"))
    (notice,) = page.find_class("notice")
    assert notice.text_content() == "Put away: kept for the record, no longer recommended."


def test_the_type_leads_to_its_explainer_with_a_reason_of_its_own(hub: Hub) -> None:
    """The badge of the post is a link, and beside it stands why this use counts as that."""
    hub.post(facts="{intentional: yes, control: learner, designated: no}")
    hub.build()
    page = html.document_fromstring(hub.page("posts/postmortem/index.html"))
    (verdict,) = page.find_class("verdict")
    assert verdict.find("a").get("href") == "../../learning/non-formal/"
    assert "You mean to learn and steer it yourself" in verdict.text_content()


def test_a_shelf_leads_to_the_meaning_of_its_words(hub: Hub) -> None:
    """Once, and not in every entry."""
    hub.post()
    hub.build()
    page = html.document_fromstring(hub.page("work/incidents/review/index.html"))
    (flow,) = page.find_class("flow")
    links = [link.get("href") for link in flow.iter("a")]
    assert links == ["../../../learning/", "../../../posts/postmortem/"]
