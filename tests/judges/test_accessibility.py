"""axe-core judges every kind of page, light and dark, on a telephone and on a wide screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.judges.conftest import Site, Tab

pytestmark = pytest.mark.browser

RUN = """async () => {
  const found = await axe.run({
    rules: {"target-size": {enabled: true}},
    resultTypes: ["violations"],
  });
  return found.violations.flatMap(
    rule => rule.nodes.map(node => [rule.id, node.html, node.failureSummary])
  );
}"""
"""Axe with all its rules for WCAG A and AA, its best practices, and the size of targets."""


def violations(page: Page) -> list[list[Any]]:
    """Return what axe finds on the page that is open: the rule, the element, and why."""
    found: list[list[Any]] = page.evaluate(RUN)
    return found


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_pages_are_accessible(
    axe: str, site: Site, tab: Callable[..., Tab], width: int, scheme: str
) -> None:
    """No kind of page breaks a rule, with everything unfolded."""
    assert_accessible(site, tab(width, scheme, axe))


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_our_own_pages_are_accessible_in_every_way(
    axe: str, own: Site, tab: Callable[..., Tab], width: int, scheme: str
) -> None:
    """No kind of page of this hub breaks a rule in the other two combinations either."""
    assert_accessible(own, tab(width, scheme, axe))


@pytest.mark.parametrize(("width", "chosen"), [(390, "dark")])
def test_pages_in_chosen_colours_are_accessible(
    axe: str, own: Site, tab: Callable[..., Tab], width: int, chosen: str
) -> None:
    """Nor in colours that the reader chose against those of the system."""
    scheme = "light" if chosen == "dark" else "dark"
    choice = f'localStorage["learnscape-theme"] = "{chosen}";'
    assert_accessible(own, tab(width, scheme, choice + axe))


def assert_accessible(site: Site, here: Tab) -> None:
    """Let axe judge every kind of page of a hub."""
    found = []
    for path in site.page_kinds():
        page = here.open(site.address(path))
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        found += [(path, *each) for each in violations(page)]
    assert found == []


def test_the_judge_sees_a_violation(axe: str, tab: Callable[..., Tab]) -> None:
    """A page with an image that says nothing, pale text and no landmark does not pass."""
    page = tab(script=axe).open("about:blank")
    page.set_content('<img src="x.png"><p style="color: #ddd; background: #fff">Pale text.</p>')
    assert {"image-alt", "color-contrast", "landmark-one-main"} <= {
        rule for rule, *_ in violations(page)
    }
