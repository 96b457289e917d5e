"""Assets of the content, copied to their addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.pages.page import CopyPlan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.pages.ground import Ground


def plan_assets(ground: Ground) -> Iterator[CopyPlan]:
    """Plan the copy of every asset."""
    for asset in ground.hub.assets:
        yield CopyPlan(asset.address, asset.path)
