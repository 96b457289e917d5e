"""The rest of the road: items are brought into a hub, twice, and the hub is checked."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from learnscape_gen.importers.draft import WholeFile
from tests.conftest import smallest_hub
from tests.test_any_import import brought

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.importers.draft import Item


def bring(items: list[Item], root: Path) -> None:
    """Bring items into the smallest hub, once into the inbox and once as posts, and check it.

    Args:
        items: what an importer gave.
        root: the folder of the hub; what is in it is removed.

    Raises:
        AssertionError: something is made of what was made already, or a draft breaks the hub.
        Exception: it makes the program crash.

    """
    shutil.rmtree(root, ignore_errors=True)
    hub = smallest_hub(root)
    for posts in (True, False):
        brought(hub, items, posts=posts)  # type: ignore[arg-type] # all kinds of items
        assert brought(hub, items, posts=posts).made == []  # type: ignore[arg-type] # the same
    codes = hub.codes()
    if not any(isinstance(item, WholeFile) for item in items):
        # A note may link to one that lacks something, and so is not published yet.
        assert [code for code in codes if code.startswith("E-") and code != "E-LINK"] == []
