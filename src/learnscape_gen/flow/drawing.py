"""Draws the pages that have to be drawn, and stages them beside the site."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from learnscape_gen.flow.batches import Sheet, SheetBatch, in_batches
from learnscape_gen.flow.preparing import THEME

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping
    from pathlib import Path

    from learnscape_gen.diagnostics import Location, Problem
    from learnscape_gen.flow.batches import Drawn
    from learnscape_gen.flow.comparing import Compared
    from learnscape_gen.flow.preparing import Prepared
    from learnscape_gen.flow.workers import Workers
    from learnscape_gen.project import Project
    from learnscape_gen.state.sites import PlannedPage
    from learnscape_gen.state.sources import Source
    from learnscape_gen.state.state import State

BATCH = 32
"""Pages that are drawn at a time."""
_builds = count()


class DrawnPages(NamedTuple):
    """The pages that were drawn by their paths, and the problems of those that could not be."""

    pages: dict[str, Drawn]
    problems: tuple[Problem, ...]


def draw(  # noqa: PLR0913 - so many have a part in it
    project: Project,
    output: Path,
    prepared: Prepared,
    compared: Compared,
    sources: Mapping[str, Source],
    state: State,
    name: str,
    workers: Workers,
    progress: Callable[[int, int], None],
) -> DrawnPages:
    """Draw and stage every page for which there is a reason.

    Args:
        project: where theme and files are.
        output: the output folder.
        prepared: the planned pages.
        compared: why each has to be drawn, and what stands in its place.
        sources: what is known of every file, for bodies and copies.
        state: where bodies and earlier views are kept.
        name: how the state calls the output folder.
        workers: who draws.
        progress: called with how many pages are done, and how many there are.

    """
    wanted = [page for page in prepared.planned.pages if page.path in compared.reasons]
    if not wanted:
        return DrawnPages({}, ())
    # What draws takes long to import.
    from learnscape_gen.flow.draw_batch import DRAW, Setting, clear_desk  # noqa: PLC0415

    build = f"{id(state)} {next(_builds)}"
    setting = Setting(
        project.theme, prepared.planned.site, str(state.file), str(output), build
    )
    tasks = (
        SheetBatch(msgspec.msgpack.encode(setting), tuple(sheets))
        for sheets in _sheets(wanted, project, prepared, compared, sources, state, name)
    )
    drawn: dict[str, Drawn] = {}
    problems: dict[tuple[str, Location], Problem] = {}
    done = 0
    try:
        for batch in workers.map(DRAW, tasks, len(wanted)):
            drawn.update((page.path, page) for page in batch.drawn)
            for _, problem in batch.problems:
                # One fault of a template shows on every page that it draws; tell it once.
                problems.setdefault((problem.code, problem.location), problem)
            done += len(batch.drawn) + len(batch.problems)
            progress(done, len(wanted))
    finally:
        clear_desk()
    return DrawnPages(drawn, tuple(problems.values()))


def _sheets(
    wanted: Collection[PlannedPage],
    project: Project,
    prepared: Prepared,
    compared: Compared,
    sources: Mapping[str, Source],
    state: State,
    name: str,
) -> Iterator[list[Sheet]]:
    """Yield what to draw, in batches, each page with its view."""
    for pages in in_batches(tuple(wanted), BATCH):
        views = prepared.views
        if views is None:
            views = state.sites.views(name, [page.path for page in pages if page.template])
        sheets = []
        for page in pages:
            view, shown = views.get(page.path, b""), page.shown
            if not page.template:
                view = compared.keys[page.path].view.encode()
                static = shown.startswith(THEME)
                shown = (
                    project.theme.static[shown.removeprefix(THEME)]
                    if static
                    else f"{project.root}/{shown}"
                )
            sheets.append(
                Sheet(
                    path=page.path,
                    template=page.template,
                    shown=shown,
                    view=view,
                    bodies={file: sources[file].body for file in page.bodies},
                    origin=page.origin,
                    there=compared.there.get(page.path, ""),
                )
            )
        yield sheets
