"""What a page is on paper: its content, with the addresses that one can't click there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.judges.test_browser import luminance

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.judges.site import Site
    from tests.judges.tab import Tab

pytestmark = pytest.mark.browser

AFTER = """all => all.filter(each => each.checkVisibility()).map(
  each => [each.href, each.textContent + getComputedStyle(each, "::after").content]
)"""


def paper(tab: Callable[..., Tab], scheme: str = "light") -> tuple[Tab, Page]:
    """Return a tab that shows pages as they are printed."""
    here = tab(800, scheme)
    here.page.emulate_media(media="print")
    return here, here.page


def test_paper_has_content_only(own: Site, tab: Callable[..., Tab]) -> None:
    """No menu, switch, search or invitation: a title, and text that says where links lead.

    After each link that leads out of the hub stands its address in full, or it is its text.
    """
    here, page = paper(tab)
    count = 0
    for path in own.page_kinds():
        here.open(own.address(path))
        assert page.locator("h1").is_visible(), path
        assert page.locator("nav:visible, .skip:visible").count() == 0, path
        pressed = page.locator("button:visible, input:visible, select:visible, summary:visible")
        assert pressed.count() == 0, path
        for address, shown in page.eval_on_selector_all("main a[href^=http]", AFTER):
            assert address.rstrip("/") in shown, path
            count += 1
    assert count > 10


def test_paper_is_light(own: Site, tab: Callable[..., Tab]) -> None:
    """Dark mode stays on the screen."""
    here, page = paper(tab, "dark")
    here.open(own.url)
    assert luminance(page, "body", "color") < 0.3


def test_the_map_is_printed_whole(own: Site, tab: Callable[..., Tab]) -> None:
    """Each work context keeps together, and no drawing is wider than the paper."""
    here, page = paper(tab)
    here.open(own.address("map/index.html"))
    drawings = page.eval_on_selector_all(
        ".map > svg",
        "all => all.map(e => [getComputedStyle(e).breakInside, e.clientWidth <= innerWidth])",
    )
    assert len(drawings) > 10
    assert all(drawing == ["avoid", True] for drawing in drawings)
