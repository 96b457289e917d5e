"""Reads a project for those who publish nothing; what earlier builds remember is made use of."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from learnscape_gen.flow.reading import Sources, read_sources
from learnscape_gen.flow.run import Progress, Run, begun
from learnscape_gen.state.database import DamagedError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from learnscape_gen.flow.held import Held
    from learnscape_gen.project import Project

T = TypeVar("T")


def looked_at(  # noqa: PLR0913 - what a run consists of
    project: Project,
    progress: Progress,
    look: Callable[[Run, Sources], T],
    *,
    drafts: bool,
    output: Path | None = None,
    keep: bool = False,
    held: Held | None = None,
) -> T:
    """Return what somebody makes of the sources of a project.

    Args:
        project: what to look at.
        progress: is told how far things have come.
        look: is given the run and its sources; where the state is damaged, it may be asked twice.
        drafts: whether drafts are taken in.
        output: the output folder; None for the usual one.
        keep: whether what is read is remembered.
        held: what an earlier run of this process has left; it is brought up to date.

    """

    def once(damage: str) -> T:
        folder = output or project.root / "site"
        with begun(
            project, folder, progress, drafts=drafts, damage=damage, keep=keep, held=held
        ) as run:
            return look(run, read_sources(run))

    return despite_damage(once)


def despite_damage(run: Callable[[str], T]) -> T:
    """Run; where what earlier builds remembered is broken inside, run again as if it were not."""
    try:
        return run("")
    except DamagedError as fault:
        return run(str(fault))
