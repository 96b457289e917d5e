"""What axe-core, the judge of accessibility, finds on a page. It is asked in many tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.judges.tab import Tab

pytestmark = pytest.mark.browser

RUN = """async options => {
  const found = await axe.run({
    rules: {"target-size": {enabled: true}},
    resultTypes: ["violations"],
    ...options,
  });
  return found.violations.flatMap(
    rule => rule.nodes.map(node => [rule.id, node.html, node.failureSummary])
  );
}"""
"""Axe with all its rules for WCAG A and AA, its best practices, and the size of targets."""
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"], "rules": {}}
"""What asks axe for those of these rules that are about colours."""


def violations(page: Page, options: dict[str, Any] | None = None) -> list[list[Any]]:
    """Return what axe finds on the page that is open: the rule, the element, and why."""
    found: list[list[Any]] = page.evaluate(RUN, options or {})
    return found


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        (None, {"image-alt", "color-contrast", "landmark-one-main", "target-size"}),
        (COLOURS, {"color-contrast"}),
    ],
    ids=["all", "colours"],
)
def test_the_judge_sees_a_violation(
    axe: str, tab: Callable[..., Tab], options: dict[str, Any] | None, rules: set[str]
) -> None:
    """An image that says nothing, pale text, a tiny button and no landmark do not pass."""
    page = tab(script=axe).open("about:blank")
    page.set_content(
        "<style>* { color: #ccc; background: #fff; text-decoration: none }</style>"
        '<img src="x.png"><p>Pale text.</p>'
        '<button style="width: 9px; height: 9px"></button><button>x</button>'
    )
    found = {rule for rule, *_ in violations(page, options)}
    assert found >= rules
    assert options is None or found == rules
