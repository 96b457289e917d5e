"""Nothing on a page moves once it is there: Chromium itself counts the shifts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.judges.site import Site
    from tests.judges.tab import Tab

pytestmark = pytest.mark.browser

SHIFTS = """async () => {
  await document.fonts.ready;
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  const observer = new PerformanceObserver(() => {});
  observer.observe({type: "layout-shift", buffered: true});
  await new Promise(done => setTimeout(done));
  return observer.takeRecords().concat(window.shifts).map(
    ({value, sources}) => [value, ...sources.map(({node}) => node?.outerHTML?.slice(0, 80) ?? "")]
  );
}"""
"""Every shift of the page with what moved, as far as the browser has come."""

LISTEN = """
window.shifts = [];
new PerformanceObserver(found => shifts.push(...found.getEntries()))
  .observe({type: "layout-shift", buffered: true});
"""


UNNOTICED = 0.001
"""A shift that nobody sees: a stranger's picture that has no size and does not come."""


def shifts(page: Page) -> list[list[Any]]:
    """Return the shifts of the page that is open."""
    found: list[list[Any]] = page.evaluate(SHIFTS)
    return found


def test_the_judge_sees_a_shift(own: Site, tab: Callable[..., Tab]) -> None:
    """What is put above the text after it was drawn moves it, and is noticed."""
    page = tab(1280, script=LISTEN).open(own.url)
    shifts(page)
    page.evaluate("""() => {
      const late = document.createElement("div");
      late.style.height = "200px";
      document.querySelector("main").prepend(late);
    }""")
    page.wait_for_function("() => shifts.length > 0")
    assert shifts(page) != []
