"""The page of a post."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.pages.post_view import External, external

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned

POST = "posts/postmortem/index.html"


def test_a_post_shows_all_that_is_known(hub: Hub, planned: Callable[[], Planned]) -> None:
    """Why, where, type with its reason, terms, moments, review."""
    hub.post(
        url="https://www.sre.google/x", moments="[change, apply]", minutes="25", access="login",
        tags="[blameless]", facts="{structured: no}", review_in="12 months",
        reviewed="{on: 2026-11-03, by: team, outcome: kept}", noticed="It is long.",
    )  # fmt: skip
    view = planned().view(POST)
    assert view.type.label == "Non-formal"
    assert view.type.reason
    assert view.address == External("https://www.sre.google/x", "sre.google")
    assert [link.title for link in view.tasks] == ["Look back and learn from it"]
    assert view.tasks[0].note == "Responding to incidents"
    assert [link.note for link in view.tools] == ["informal medium"]
    assert [link.url for link in view.moments] == ["moments/apply/", "moments/change/"]
    assert (view.minutes, view.access, view.tags) == (25, "needs a login", ("blameless",))
    assert view.facts == (("Structured", "no"),)
    assert (view.review.on, view.review.due) == ("2026-11-03", "2027-11-03")
    assert [crumb.url for crumb in view.head.crumbs] == [
        "", "work/incidents/", "work/incidents/review/",
    ]  # fmt: skip


def test_author_and_year_may_stand_with_the_source(
    hub: Hub, planned: Callable[[], Planned]
) -> None:
    """Those of the post itself go first."""
    hub.post(source="{name: A Book, author: B. Writer, year: 1998}")
    view = planned().view(POST)
    assert (view.author, view.year, view.source.title) == ("B. Writer", "1998", "A Book")
    hub.post(source="{name: A Book, author: B. Writer}", author="C. Other")
    assert planned().view(POST).author == "C. Other"


def test_more_for_the_task_is_live_and_another(hub: Hub, planned: Callable[..., Planned]) -> None:
    """Those after this one in the list, then from the top; four at most."""
    for number in range(1, 7):
        hub.post(f"p{number}", title=f"P{number}", date=f"2026-11-0{number}")
    hub.post("old", status="archived", date="2026-11-05")
    hub.post("draft", status="draft")
    plan = planned()

    def more(name: str) -> list[str]:
        return [ref.title for ref in plan.view(f"posts/{name}/index.html").more[0].posts]

    assert more("p6") == ["P5", "P4", "P3", "P2"]
    assert more("p2") == ["P1", "P6", "P5", "P4"]
    assert more("old") == ["P6", "P5", "P4", "P3"]


def test_a_post_stands_between_others_of_its_task(hub: Hub, planned: Callable[[], Planned]) -> None:
    """In the order of the list; the newest has none before it, the oldest none after it."""
    for number in range(1, 4):
        hub.post(f"p{number}", title=f"P{number}", date=f"2026-11-0{number}")
    hub.post("old", status="archived", date="2026-11-05")
    plan = planned()

    def beside(name: str) -> list[str]:
        view = plan.view(f"posts/{name}/index.html")
        return [link.title if link else "" for link in (view.previous, view.next)]

    assert beside("p3") == ["", "P2"]
    assert beside("p2") == ["P3", "P1"]
    assert beside("p1") == ["P2", ""]
    assert beside("old") == ["", ""]


def test_a_lonely_post_has_no_more(hub: Hub, planned: Callable[[], Planned]) -> None:
    """It does not list itself."""
    hub.post()
    assert planned().view(POST).more[0].posts == ()


def test_another_post_for_the_task_does_not_change_a_page_far_away(
    hub: Hub, planned: Callable[[], Planned]
) -> None:
    """A page shows neighbours, not numbers, so that one new post does not touch all others."""
    for number in range(1, 8):
        hub.post(f"p{number}", date=f"2026-11-0{number}")
    before = planned().view("posts/p7/index.html")
    hub.post("p0", date="2026-10-01")
    assert planned().view("posts/p7/index.html") == before


def test_backlinks_stand_on_the_page(hub: Hub, planned: Callable[[], Planned]) -> None:
    """With the titles of the pages that link here."""
    hub.post()
    hub.write("content/tools/web-page.md", "---\ntitle: Web page\n---\nAs in [[postmortem]].\n")
    assert [(link.title, link.url) for link in planned().view(POST).backlinks] == [
        ("Web page", "tools/web-page/")
    ]


@pytest.mark.parametrize(("written", "language"), [(None, ""), ("en", ""), ("de", "de")])
def test_only_another_language_is_told(
    hub: Hub, planned: Callable[[], Planned], written: str | None, language: str
) -> None:
    """The page is in the language of the hub unless it says otherwise."""
    hub.post(language=written)
    assert planned().view(POST).head.language == language


def test_an_outward_address_shows_its_host() -> None:
    """Without www., and nothing where there is no address."""
    assert external("") is None
    assert external("https://user.example:8080/x?y") == External(
        "https://user.example:8080/x?y", "user.example"
    )
