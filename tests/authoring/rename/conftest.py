"""Renaming for tests: planned and done as the command does it, on a hub in a temporary folder."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.authoring.rename.plan import planned_renaming
from learnscape_gen.authoring.rename.renaming import Renaming, Wish
from learnscape_gen.authoring.rename.tree import tree_of
from learnscape_gen.project import load_project
from learnscape_gen.state.changes import make_changes

if TYPE_CHECKING:
    from tests.conftest import Hub

Rename = Callable[..., Renaming]


def renamed_in(hub: Hub, old: str, new: str, *, title: str = "", merge: bool = False) -> Renaming:
    """Rename a page of a hub."""
    tree = tree_of(load_project(hub.root), lambda *_: None)
    settings = (hub.root / "learnscape.toml").read_bytes()
    renaming = planned_renaming(tree, Wish(old, new, title, merge), settings)
    make_changes(hub.root, renaming.changes)
    return renaming


@pytest.fixture
def rename(hub: Hub) -> Rename:
    """Give what renames a page of the hub."""

    def run(old: str, new: str, *, title: str = "", merge: bool = False) -> Renaming:
        return renamed_in(hub, old, new, title=title, merge=merge)

    return run


def content_of(hub: Hub) -> dict[str, str]:
    """Return the text of every file in content/, by its path in there."""
    return {path: content.decode() for path, content in hub.content().items()}
