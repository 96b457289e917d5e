"""The stages of a build one by one, on the hub of a test."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from time import sleep
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.flow.run import begun
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.flow.run import Run
    from tests.conftest import Hub


class Flow:
    """What begins runs of one hub."""

    def __init__(self, hub: Hub) -> None:
        self.hub = hub
        self.said: list[tuple[str, int, int]] = []

    @contextmanager
    def run(self, *, drafts: bool = False, workers: int = 1) -> Iterator[Run]:
        """Begin a run; `said` has what is told of its progress."""
        self.said.clear()
        project = load_project(self.hub.root)
        with begun(
            project,
            self.hub.output,
            lambda *told: self.said.append(told),
            drafts=drafts,
            workers=workers,
        ) as run:
            yield run

    def settle(self) -> None:
        """Let the clock go on until a later change of a file would show in its stamp."""
        sleep(0.15)

    def forget(self) -> None:
        """Forget what builds remember."""
        shutil.rmtree(self.hub.root / ".learnscape")


@pytest.fixture
def flow(hub: Hub) -> Flow:
    """Give what begins runs of the hub of the test."""
    return Flow(hub)
