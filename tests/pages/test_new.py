"""What is new and what was reviewed, by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from learnscape_gen.pages.new import NewEntry
    from tests.conftest import Hub
    from tests.pages.conftest import Planned


def seen(entry: NewEntry) -> tuple[str, str, str, str]:
    """Return what an entry tells."""
    return entry.date, entry.what, entry.outcome, entry.post.title


def test_months_hold_what_was_added_and_reviewed(hub: Hub, planned: Callable[[], Planned]) -> None:
    """Newest first; a review on the day of the post is no news of its own."""
    hub.post("a", title="A", date="2026-10-05", reviewed="{on: 2026-11-20, outcome: kept}")
    hub.post("b", title="B", date="2026-11-02", reviewed="2026-11-02")
    hub.post("c", title="C", date=None)
    view = planned().view("new/index.html")
    assert {month.title: [seen(entry) for entry in month.entries] for month in view.months} == {
        "November 2026": [
            ("2026-11-20", "reviewed", "kept", "A"),
            ("2026-11-02", "added", "", "B"),
        ],
        "October 2026": [("2026-10-05", "added", "", "A")],
    }
    assert [(count.title, count.url, count.posts) for count in view.archive] == [
        ("November 2026", "new/2026-11/", 2), ("October 2026", "new/2026-10/", 1),
    ]  # fmt: skip


def test_an_archived_post_is_not_new(hub: Hub, planned: Callable[[], Planned]) -> None:
    """But that somebody looked at it and put it away is news."""
    hub.post(status="archived", reviewed="{on: 2026-11-20, outcome: archived}")
    (month,) = planned().view("new/index.html").months
    assert [(entry.what, entry.outcome) for entry in month.entries] == [("reviewed", "archived")]


def test_the_first_page_shows_the_newest(hub: Hub, planned: Callable[[], Planned]) -> None:
    """The rest stand on the pages of their months, all of them."""
    for number in range(50):
        hub.post(f"p{number}", date=f"2026-{1 + number % 12:02}-03")
    plan = planned()
    shown = [entry for month in plan.view("new/index.html").months for entry in month.entries]
    assert len(shown) == 40
    pages = [path for path in plan.plans if path.startswith("new/2026-")]
    assert len(pages) == 12
    assert sum(len(m.entries) for path in pages for m in plan.view(path).months) == 50


def test_a_full_month_goes_over_pages(hub: Hub, planned: Callable[[], Planned]) -> None:
    """A hundred entries a page; the archive counts them all and leads to the first."""
    for number in range(101):
        hub.post(f"p{number:03}", date=f"2026-11-{1 + number % 30:02}")
    plan = planned()
    first, second = (plan.view(f"new/2026-11/{more}index.html") for more in ("", "page/2/"))
    assert [len(view.months[0].entries) for view in (first, second)] == [100, 1]
    assert (first.pager.older, second.pager.newer) == ("new/2026-11/page/2/", "new/2026-11/")
    assert [view.head.title for view in (first, second)] == [
        "November 2026", "November 2026 \N{EN DASH} page 2",
    ]  # fmt: skip
    assert (second.head.url, second.title) == ("new/2026-11/page/2/", "November 2026")
    ((month),) = plan.view("new/index.html").archive
    assert (month.url, month.posts) == ("new/2026-11/", 101)


def test_a_month_of_long_ago_has_a_page(hub: Hub, planned: Callable[[], Planned]) -> None:
    """A date of the first century is a date."""
    hub.post(date="0099-12-31")
    assert planned().view("new/0099-12/index.html").title == "December 0099"


def test_nothing_is_new_in_an_empty_hub(planned: Callable[[], Planned]) -> None:
    """The page is there all the same, because the header leads to it."""
    assert planned().view("new/index.html").months == ()
