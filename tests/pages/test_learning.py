"""The explainers as pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.content.kinds.page import PARTS
from learnscape_gen.learning import RULES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned

ALL_PARTS = f"---\ntitle: All of it\nparts: [{', '.join(PARTS)}]\n---\nWords.\n"


def test_every_part_can_be_placed(hub: Hub, planned: Callable[[], Planned]) -> None:
    """A site's own page may show any of them."""
    hub.write("content/learning/all.md", ALL_PARTS)
    view = planned().view("learning/all/index.html")
    assert tuple(placed.kind for placed in view.parts) == PARTS
    assert all(placed.part.title for placed in view.parts)


def test_the_decision_table_is_that_of_the_rules(hub: Hub, planned: Callable[[], Planned]) -> None:
    """A row for each rule, in its words; the page can't say anything else than the linter."""
    hub.write("content/learning/all.md", ALL_PARTS)
    parts = {p.kind: p.part for p in planned().view("learning/all/index.html").parts}
    assert [(row.id, row.message) for row in parts["decision"].rows] == [
        (rule.id, rule.message) for rule in RULES
    ]


def test_examples_are_live(hub: Hub, planned: Callable[[], Planned]) -> None:
    """Posts of this hub, of the type whose page it is; archived ones are none."""
    hub.post("a", title="Ours")
    hub.post("b", title="Old", status="archived")
    parts = {p.kind: p.part for p in planned().view("learning/non-formal/index.html").parts}
    (shown,) = parts["examples"].lists
    assert [ref.title for ref in shown.posts] == ["Ours"]
    assert (shown.total, shown.url) == (1, "learning/non-formal/")


def test_explainers_lead_to_each_other(hub: Hub, planned: Callable[[], Planned]) -> None:
    """One after the other, and each lists them all."""
    plan = planned()
    first = plan.view("learning/index.html")
    assert first.previous is None
    assert [crumb.title for crumb in first.head.crumbs] == ["Home"]
    second = plan.view(f"{first.next.url}index.html")
    assert second.previous.url == "learning/"
    assert len(second.pages) == sum(
        path.startswith("learning/") and path.endswith("index.html") for path in plan.plans
    )


def test_what_a_site_adds_stands_below(hub: Hub, planned: Callable[[], Planned]) -> None:
    """The built-in words, then the site's."""
    hub.write("content/learning/formal.md", "---\nextends: yes\n---\nWith us.\n")
    view = planned().view("learning/formal/index.html")
    assert view.more is not None
    assert view.body.file != view.more.file == "content/learning/formal.md"
