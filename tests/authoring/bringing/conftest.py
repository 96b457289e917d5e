"""Brings drafts into the hub of a test, as the command does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import pytest

from learnscape_gen.authoring.bringing.bring import Bringing
from learnscape_gen.authoring.bringing.known import KnownItems
from learnscape_gen.authoring.bringing.rules import Rules, read_rules
from learnscape_gen.authoring.bringing.sorting import Sorter
from learnscape_gen.authoring.bringing.wishes import Wishes
from learnscape_gen.cli.new.terms import Terms
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from learnscape_gen.authoring.bringing.account import Account
    from learnscape_gen.importers.draft import Item
    from tests.conftest import Hub


class Bring(Protocol):
    """Brings items into the hub, as some wishes and rules want it."""

    def __call__(self, *items: Item, rules: str = "", write: bool = True, **wishes: Any) -> Account:  # noqa: ANN401 - of any kind
        """Bring them."""


@pytest.fixture
def bring(hub: Hub) -> Bring:
    """Give what brings items into the smallest hub; each time as a run of its own."""

    def run(*items: Item, rules: str = "", write: bool = True, **wishes: Any) -> Account:  # noqa: ANN401 - of any kind
        project = load_project(hub.root)
        terms = Terms(project)
        wished = Wishes(**wishes)
        read = read_rules(rules.encode(), terms.id_of) if rules else Rules()
        sorter = Sorter(read, wished.folders, lambda name: terms.only("task", name))
        known = KnownItems(project.root)
        bringing = Bringing(project, known, terms, sorter, wished, write=write)
        account = bringing.bring(iter(items), "bookmarks", lambda _: None)
        counts = len(account.made) + len(account.repeated) + len(account.left)
        assert account.read == counts
        return account

    return run
