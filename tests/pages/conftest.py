"""Hubs planned, and nothing drawn: the views are what pages show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from learnscape_gen.build import Prepared, prepare
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from collections.abc import Callable

    from learnscape_gen.pages.page import Plan
    from tests.conftest import Hub


class Planned:
    """The plan of a hub."""

    def __init__(self, prepared: Prepared) -> None:
        self.plans: dict[str, Plan] = {plan.path: plan for plan in prepared.plans}
        self.problems = [p for p in prepared.problems if p.severity != "hint"]
        assert len(self.plans) == len(prepared.plans)

    def view(self, path: str) -> Any:  # noqa: ANN401 - every template has a view of its own
        """Return what the page at a path shows."""
        return getattr(self.plans[path], "view")  # noqa: B009 - not for files to copy

    def codes(self) -> list[str]:
        """Return the codes of what was found, hints apart."""
        return [problem.code for problem in self.problems]


@pytest.fixture
def planned(hub: Hub) -> Callable[..., Planned]:
    """Give what plans the hub in its present state."""

    def run(*, drafts: bool = False) -> Planned:
        return Planned(prepare(load_project(hub.root), lambda *_: None, drafts=drafts))

    return run
