"""404.html."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned


@pytest.mark.parametrize(
    ("base_url", "root"),
    [("https://hub.example.com", "/"), ("https://hub.example.com/a/b", "/a/b/")],
)
def test_it_works_at_any_depth(
    hub: Hub, planned: Callable[[], Planned], base_url: str, root: str
) -> None:
    """Its links begin at the root of the host, with the base path."""
    hub.write("learnscape.toml", f'base_url = "{base_url}"\n')
    view = planned().view("404.html")
    assert view.head.root == root
    assert [link.url for link in view.contexts] == ["work/incidents/"]
