"""What the stages of a build share, and that nothing of it is left open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.flow.run import begun
from learnscape_gen.project import load_project
from learnscape_gen.state.database import DamagedError

if TYPE_CHECKING:
    from tests.conftest import Hub
    from tests.flow.conftest import Flow


def test_a_run_goes_by_the_place_of_its_output(hub: Hub, flow: Flow) -> None:
    """In the project, or on this machine."""
    with flow.run() as run:
        assert run.name == "site"
    hub.output = hub.root.parent / "elsewhere"
    with flow.run() as run:
        assert run.name == hub.output.as_posix()


def test_at_its_end_the_state_is_closed(flow: Flow) -> None:
    """And no time is taken any more for what is not done."""
    with flow.run() as run, run.watch.stage("plan"):
        assert run.state.sources.known() == {}
    assert [*run.watch.timings] == ["plan"]
    with pytest.raises(DamagedError):
        run.state.sources.known()


def test_a_run_that_keeps_nothing_makes_nothing(hub: Hub) -> None:
    """It has a state nevertheless, that does not last."""
    project = load_project(hub.root)
    with begun(project, hub.output, lambda *_: None, drafts=False, keep=False) as run:
        assert run.state.file.exists()
        assert run.state.problems == ()
    assert not run.state.file.exists()
    assert not (hub.root / ".learnscape").exists()


def test_damage_that_was_found_starts_anew(hub: Hub, flow: Flow) -> None:
    """And is told."""
    hub.build()
    project = load_project(hub.root)
    with begun(project, hub.output, lambda *_: None, drafts=False, damage="it is odd") as run:
        assert [problem.code for problem in run.state.problems] == ["W-STATE"]
        assert "it is odd" in run.state.problems[0].message
        assert run.state.sites.known(run.name) is None
