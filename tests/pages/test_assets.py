"""Assets in the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.pages.page import CopyPlan

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Hub
    from tests.pages.conftest import Planned


def test_an_asset_is_copied_to_its_address(hub: Hub, planned: Callable[[], Planned]) -> None:
    """From where it stands in the project."""
    hub.write("content/posts/a/map.png", b"x")
    hub.post("a/index", slug="b")
    assert planned().plans["posts/b/map.png"] == CopyPlan(
        "posts/b/map.png", "content/posts/a/map.png"
    )
