"""What the stages of one build share: the project, where it goes, what is remembered, who works."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from learnscape_gen.flow.held import Held
from learnscape_gen.flow.stopwatch import Stopwatch
from learnscape_gen.flow.workers import Workers
from learnscape_gen.state.output_folder import output_name
from learnscape_gen.state.state import State, opened_state

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.project import Project
    from learnscape_gen.state.sites import Site

Progress: TypeAlias = Callable[[str, int, int], None]
"""Called with the name of a long stage, how much of it is done, and how much there is."""

WAITING = "Waiting for another build"
"""The stage in which a build waits for another one of the same project."""


class _Parts(NamedTuple):
    project: Project
    output: Path
    drafts: bool
    state: State
    workers: Workers
    watch: Stopwatch
    progress: Progress
    held: Held


class Run(_Parts):
    """One build or check.

    Args:
        project: its settings and its theme.
        output: the output folder.
        drafts: whether drafts are taken in.
        state: what earlier builds remember.
        workers: the processes that do the work.
        watch: takes the time.
        progress: is told how far things have come.
        held: what this process knows of the state without reading it.

    """

    @cached_property
    def last(self) -> Site | None:
        """Return what the last build left in the output folder, as it was when first asked for."""
        if self.name not in self.held.sites and (found := self.state.sites.known(self.name)):
            self.held.sites[self.name] = found
        return self.held.sites.get(self.name)

    @property
    def name(self) -> str:
        """Return the name by which the output folder is remembered."""
        return output_name(self.project.root, self.output)


@contextmanager
def begun(  # noqa: PLR0913 - what a run consists of
    project: Project,
    output: Path,
    progress: Progress,
    *,
    drafts: bool,
    workers: int | None = None,
    damage: str = "",
    keep: bool = True,
    held: Held | None = None,
) -> Iterator[Run]:
    """Begin a run; at its end the state is closed and no worker is left.

    Args:
        project: what to build or check.
        output: the output folder.
        progress: is told how far things have come.
        drafts: whether drafts are taken in.
        workers: how many processes work; None to choose.
        damage: what was found to be wrong with the state; empty where nothing was.
        keep: whether what is learned is kept for the next run.
        held: what an earlier run of this process has left; it is brought up to date.

    """
    watch = Stopwatch()
    held = held or Held()
    wait = partial(progress, WAITING, 0, 1)
    with (
        opened_state(project.root, wait, damage=damage, keep=keep) as state,
        Workers(workers) as crew,
    ):
        held.begin(state)
        yield Run(project, output, drafts, state, crew, watch, progress, held)
        held.end(state)
