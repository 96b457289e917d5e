"""Somebody who has never seen the hub must tell customers about an outage, and has ten minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.judges.site import Site
    from tests.judges.tab import Tab

pytestmark = pytest.mark.browser

TASK, POST = "Keep people informed", "External Communication Guidelines"
PAGE = "posts/external-communication-guidelines/"


@pytest.mark.parametrize("width", [390, 1280])
def test_three_clicks_lead_there(own: Site, tab: Callable[..., Tab], width: int) -> None:
    """The task on the home page, the time, the post that fits."""
    page = tab(width).open(own.url, stay=False)
    page.get_by_role("link", name=TASK).first.click()
    page.get_by_label("15 min").check()
    fitting = page.locator("main .entries .p-name:visible").all_inner_texts()
    assert fitting == [POST]
    page.get_by_role("link", name=POST).click()
    page.wait_for_url(f"{own.url}{PAGE}")
    assert page.get_by_text("5 min").first.is_visible()


@pytest.mark.parametrize("words", ["tell customers about an outage", "outage", "customers outage"])
def test_or_one_search(own: Site, tab: Callable[..., Tab], words: str) -> None:
    """In the reader's words, from the home page; the task is there at once."""
    page = tab().open(own.url, stay=False)
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.locator(".straight").get_by_role("link", name=TASK).wait_for()


def test_a_whole_sentence_finds_what_is_nearest(own: Site, tab: Callable[..., Tab]) -> None:
    """Where no page has all of the words, those with the rarest of them are shown, and so said."""
    page = tab().open(f"{own.url}search/?q=how+do+I+restore+lost+database+backups", stay=False)
    page.get_by_text("No page has all of these words.").wait_for()
    assert page.locator(".found .p-name").first.inner_text() == (
        "Postmortem of database outage of January 31"
    )
