"""Every kind of page of every hub is opened once in each way, and all judges look at it there.

To open a page takes longer than most of them need to judge it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.judges.conftest import PHONE, WIDE
from tests.judges.test_accessibility import COLOURS, violations
from tests.judges.test_browser import KEPT, NOTHING_KEPT, WIDEST, walk
from tests.judges.test_layout_shift import LISTEN, UNNOTICED, shifts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

    from tests.judges.site import Site
    from tests.judges.tab import Scheme, Tab

pytestmark = pytest.mark.browser

MANY = 100
"""A page with so many links is a long list; one that is shorter shows the same."""
SETTLED = ".choice .count:not(:empty), .missing:not(:empty)"
"""What a page that searches has once its filters are there, or will not come."""

CHOOSE = """theme => {
  if (theme) localStorage["learnscape-theme"] = theme;
  else delete localStorage["learnscape-theme"];
  dispatchEvent(new Event("storage"));
}"""
"""Chooses colours as a reader does in another tab of the same hub, or none."""


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "dark"), (WIDE, "light")])
def test_every_kind_of_page(
    site: Site, tab: Callable[..., Tab], axe: str, width: int, scheme: Scheme
) -> None:
    """It opens without a complaint, fits, stands still, is accessible, and keeps nothing.

    Our own hub is judged in all the colours that it has, and its keyboard on a wide screen.
    """
    here = tab(width, scheme, LISTEN + axe)
    found = []
    for path in site.page_kinds():
        page = here.open(site.address(path))
        found += [(path, *fault) for fault in faults_of_layout(page)]
        if site.name != "own" or width == WIDE:
            found += [(path, *fault) for fault in faults_of_keyboard(page, site)]
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        found += [(path, *fault) for fault in violations(page)]
        if site.name == "own":
            found += [(path, *fault) for fault in faults_of_colours(page, scheme)]
        found += [(path, complaint) for complaint in here.complaints]
    assert found == []
    assert here.context.cookies() == []
    assert here.page.evaluate(KEPT) == NOTHING_KEPT


def faults_of_layout(page: Page) -> Iterator[list[object]]:
    """Yield what moves, and what is too wide."""
    moved = shifts(page)
    if sum(value for value, *_ in moved) > UNNOTICED:
        yield from moved
    if widest := page.evaluate(WIDEST):
        yield widest


def faults_of_keyboard(page: Page, site: Site) -> Iterator[list[str]]:
    """Yield which links Tab does not reach in turn, and where one does not see where one is.

    Header and footer are the same on all pages of a hub, and are gone through on the first.
    """
    if page.locator(".search").count():
        page.locator(SETTLED).first.wait_for(state="attached")
    if site.name == "own" or page.locator("a").count() <= MANY:
        is_first = page.url == site.address(site.page_kinds()[0])
        has_header = page.locator(".skip").count()
        yield from filter(None, walk(page, "main" if has_header and not is_first else "body"))
    page.evaluate("document.activeElement.blur()")


def faults_of_colours(page: Page, scheme: Scheme) -> Iterator[list[object]]:
    """Yield which colours can't be told apart in the other scheme, and in a chosen one.

    Nothing but colours changes with the scheme, so only the rules about these are asked again.
    The reader chooses against the system; that is the same on every screen, so on one is enough.
    """
    page.emulate_media(color_scheme="dark" if scheme == "light" else "light")
    yield from violations(page, COLOURS)
    if scheme == "dark":
        page.evaluate(CHOOSE, scheme)
        yield from violations(page, COLOURS)
        page.evaluate(CHOOSE, "")
    page.emulate_media(color_scheme=scheme)
