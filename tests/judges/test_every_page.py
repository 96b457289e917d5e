"""Every kind of page of every hub is opened once in each way, and all judges look at it there.

To open a page takes longer than most of them need to judge it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.judges.conftest import PHONE, WIDE
from tests.judges.test_accessibility import COLOURS, violations
from tests.judges.test_browser import KEPT, NOTHING_KEPT, WIDEST
from tests.judges.test_layout_shift import LISTEN, UNNOTICED, shifts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

    from tests.judges.site import Site
    from tests.judges.tab import Tab

pytestmark = pytest.mark.browser

CHOOSE = """theme => {
  if (theme) localStorage["learnscape-theme"] = theme;
  else delete localStorage["learnscape-theme"];
  dispatchEvent(new Event("storage"));
}"""
"""Chooses colours as a reader does in another tab of the same hub, or none."""


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "dark"), (WIDE, "light")])
def test_every_kind_of_page(
    site: Site, tab: Callable[..., Tab], axe: str, width: int, scheme: str
) -> None:
    """It opens without a complaint, fits, stands still, is accessible, and keeps nothing.

    What our own hub shows is judged in all the colours that it has.
    """
    here = tab(width, scheme, LISTEN + axe)
    other = {"light": "dark", "dark": "light"}[scheme]
    found = []
    for path in site.page_kinds():
        page = here.open(site.address(path))
        found += [(path, *fault) for fault in faults(page)]
        if site.name == "own":
            found += [(path, *fault) for fault in faults_of_colours(page, scheme, other)]
        found += [(path, complaint) for complaint in here.complaints]
    assert found == []
    assert here.context.cookies() == []
    assert here.page.evaluate(KEPT) == NOTHING_KEPT


def faults(page: Page) -> Iterator[list[object]]:
    """Yield what moves, what is too wide, and, once all is unfolded, what is not accessible."""
    moved = shifts(page)
    if sum(value for value, *_ in moved) > UNNOTICED:
        yield from moved
    if widest := page.evaluate(WIDEST):
        yield widest
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    yield from violations(page)


def faults_of_colours(page: Page, scheme: str, other: str) -> Iterator[list[object]]:
    """Yield which colours can't be told apart in the other scheme, and in a chosen one.

    Nothing but colours changes with the scheme, so only the rules about these are asked again.
    The reader chooses against the system.
    """
    page.emulate_media(color_scheme=other)
    yield from violations(page, COLOURS)
    page.evaluate(CHOOSE, scheme)
    yield from violations(page, COLOURS)
    page.evaluate(CHOOSE, "")
    page.emulate_media(color_scheme=scheme)
