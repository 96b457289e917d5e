"""The page that searches, as it is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned


def test_it_knows_the_doors(planned: Callable[..., Planned]) -> None:
    """And the times that a reader may have; nothing on it changes with a post."""
    found = planned()
    view = found.view("search/index.html")
    assert (view.head.kind, view.head.root) == ("search", "../")
    assert [link.url for link in view.contexts] == ["work/incidents/"]
    assert found.site.minutes == (5, 15, 30, 60)


def test_a_post_more_does_not_change_it(hub: Hub, planned: Callable[..., Planned]) -> None:
    """Numbers come from the index."""
    before = planned().view("search/index.html")
    hub.post()
    assert planned().view("search/index.html") == before


def test_a_hub_may_have_none(hub: Hub, planned: Callable[..., Planned]) -> None:
    """Then no page offers one either."""
    hub.write("learnscape.toml", 'title = "A"\nbase_url = "https://a.example/"\nsearch = false\n')
    found = planned()
    assert "search/index.html" not in found.plans
    assert found.site.search is False
