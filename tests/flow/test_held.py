"""What a process holds between builds: only what nobody else has changed meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.flow.held import Held
from learnscape_gen.flow.reading import read_sources
from learnscape_gen.flow.run import begun
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from learnscape_gen.flow.run import Run
    from tests.conftest import Hub


@pytest.fixture
def held() -> Held:
    """Give what holds nothing yet."""
    return Held()


def run_of(hub: Hub, held: Held) -> AbstractContextManager[Run]:
    """Begin a run of a hub."""
    return begun(load_project(hub.root), hub.output, lambda *_: None, drafts=False, held=held)


def test_what_a_run_learned_is_there_for_the_next(hub: Hub, held: Held) -> None:
    """The very values, without asking the state."""
    hub.build()
    with run_of(hub, held) as run:
        known, site = read_sources(run).known, run.last
        faces = run.held.faces.of(known)
    with run_of(hub, held) as run:
        assert run.held.sources is known
        assert run.last is site
        assert [*run.held.faces.of(known).values()] == [*faces.values()]


def test_what_another_build_has_written_is_taken_from_the_state(hub: Hub, held: Held) -> None:
    """As by a `learnscape build` while a preview is shown."""
    hub.build()
    with run_of(hub, held) as run:
        read_sources(run)
    hub.post("another", title="Another")
    hub.build()
    with run_of(hub, held) as run:
        assert run.held.sources is None
        assert "content/posts/another.md" in read_sources(run).known


def test_a_run_that_breaks_off_leaves_nothing(hub: Hub, held: Held) -> None:
    """It may have changed the state in part."""
    hub.build()

    def broken_off() -> None:
        with run_of(hub, held) as run:
            read_sources(run)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    with run_of(hub, held) as run:
        assert run.held.sources is None
