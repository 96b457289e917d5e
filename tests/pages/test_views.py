"""Every view that is planned can be kept, passed on, and read again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from learnscape_gen.pages.page import CopyPlan, FoldedView, PagePlan
from learnscape_gen.pages.parts import Body
from learnscape_gen.pages.views import VIEWS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.conftest import Hub
    from tests.pages.conftest import Planned


FACTS = (
    "{designated: no, structured: no, certification: none, intentional: yes, control: learner, "
    "outcome: planned}"
)


@pytest.fixture
def plans(
    hub: Hub, planned: Callable[..., Planned], monkeypatch: pytest.MonkeyPatch
) -> list[PagePlan]:
    """Give the plans of a hub that has every kind of page, and counts as a large one."""
    monkeypatch.setattr("learnscape_gen.pages.sitemap.MOST_URLS", 10)
    monkeypatch.setattr("learnscape_gen.pages.shelves.SHELF_SIZE", 4)
    settings = (
        'title = "H"\nbase_url = "https://a.example/"\nfeed_size = 3\nllms = true\ntwins = true\n'
    )
    settings += '[contribute]\nrepository = "https://github.com/we/hub"\n'
    hub.write("learnscape.toml", settings)
    for number in range(6):
        hub.post(
            f"p{number}", body=f"## One\n\n[[p{(number + 1) % 6}]] ![a](../a.png)\n",
            aliases=f"old/{number}", moments="[new, apply]", tags="[a, b]", minutes="5",
            facts=FACTS, reviewed="2026-11-03", language="de", noticed="it",
            url="https://example.org/", via="a friend",
        )  # fmt: skip
    hub.post("bare", date=None, moments=None, why=None, source="{name: Us}")
    hub.post("archived", status="archived", type="formal")
    hub.post("draft", status="draft", type="informal")
    hub.write("content/a.png", "x")
    hub.write("content/index.md", "---\n---\nHello, [[p1]].\n")
    hub.write("content/pages/about.md", "---\ntitle: About\naliases: us\n---\n# Of us\n\nWe.\n")
    hub.write("content/learning/formal.md", "---\nextends: yes\n---\nWith us.\n")
    hub.write("content/learning/more.md", "---\ntitle: M\nparts: [figure, decision]\n---\nMore.\n")
    hub.write("content/tools/web-page.md", "---\ntitle: Web page\nsynonyms: w\n---\nIt.\n")
    plan = planned(drafts=True)
    assert plan.codes() == []
    return [page for page in plan.plans.values() if not isinstance(page, CopyPlan)]


def test_every_view_is_registered(plans: list[PagePlan]) -> None:
    """By its name, and no page can be planned whose view is not."""
    for plan in plans:
        assert VIEWS[type(plan.view).__name__] is type(plan.view), plan.path


def test_every_registered_view_is_planned(plans: list[PagePlan]) -> None:
    """None outlives its page."""
    assert VIEWS.keys() == {type(plan.view).__name__ for plan in plans}


def test_every_view_comes_back(plans: list[PagePlan]) -> None:
    """Equal to what it was, with all that is in it; and its digest stays."""
    for plan in plans:
        encoded = msgspec.msgpack.encode(plan.view)
        back = msgspec.msgpack.decode(encoded, type=VIEWS[type(plan.view).__name__])
        assert back == plan.view, plan.path
        assert msgspec.msgpack.encode(back) == encoded, plan.path
        assert same_types(back, plan.view), plan.path


def same_types(one: Any, other: Any) -> bool:  # noqa: ANN401 - whatever a view holds
    """Tell whether two equal values are made of the same types, a tuple being no list."""
    if isinstance(one, str):
        return isinstance(other, str)  # a word of a fixed set comes back as a plain one
    if type(one) is not type(other):
        return False
    if isinstance(one, msgspec.Struct):
        return all(
            same_types(getattr(one, name), getattr(other, name)) for name in one.__struct_fields__
        )
    if isinstance(one, dict):
        return all(same_types(one[key], other[key]) for key in one)
    if isinstance(one, tuple | list):
        return all(map(same_types, one, other))
    return True


def test_a_page_names_every_body_in_its_view(plans: list[PagePlan]) -> None:
    """However deep it stands: a body that is not named can't be drawn, and changes no page."""
    for plan in plans:
        assert {body.file for body in bodies_in(plan.view)} == set(named_by(plan)), plan.path
    assert any(len(named_by(plan)) > 1 for plan in plans)


def named_by(plan: PagePlan) -> tuple[str, ...]:
    """Return the bodies that a plan names."""
    return plan.bodies_in(plan.view)


def bodies_in(value: object) -> Iterator[Body]:
    """Yield every body in a value."""
    if isinstance(value, Body):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from bodies_in(getattr(value, name))
    elif isinstance(value, dict):
        yield from bodies_in(tuple(value.values()))
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from bodies_in(inner)


def test_a_folded_view_says_how_it_unfolds(plans: list[PagePlan]) -> None:
    """Each type of its own: the common one has nothing to show."""
    folded = {type(plan.view) for plan in plans if isinstance(plan.view, FoldedView)}
    assert folded
    assert FoldedView not in folded
    for view in folded:
        assert view.unfolded is not FoldedView.unfolded
