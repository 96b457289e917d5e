"""Draws the pages that have to be drawn, and stages them beside the site."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from learnscape_gen.flow.batches import Sheet, SheetBatch, in_batches
from learnscape_gen.flow.preparing import THEME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from learnscape_gen.diagnostics import Location, Problem
    from learnscape_gen.flow.batches import Drawn
    from learnscape_gen.flow.comparing import Compared
    from learnscape_gen.flow.preparing import Prepared
    from learnscape_gen.flow.reading import Sources
    from learnscape_gen.flow.run import Run
    from learnscape_gen.state.sites import PlannedPage

BATCH = 32
"""Pages that are drawn at a time."""
_builds = count()


class DrawnPages(NamedTuple):
    """The pages that were drawn by their paths, and the problems of those that could not be."""

    pages: dict[str, Drawn]
    problems: tuple[Problem, ...]


def draw(run: Run, prepared: Prepared, compared: Compared, sources: Sources) -> DrawnPages:
    """Draw and stage every page for which there is a reason.

    Args:
        run: the build.
        prepared: the planned pages.
        compared: why each has to be drawn, and what stands in its place.
        sources: what is known of every file, for bodies and copies.

    """
    wanted = [page for page in prepared.planned.pages if page.path in compared.reasons]
    with run.watch.stage("draw"):
        return _drawn(run, prepared, compared, sources, wanted) if wanted else DrawnPages({}, ())


def _drawn(
    run: Run,
    prepared: Prepared,
    compared: Compared,
    sources: Sources,
    wanted: list[PlannedPage],
) -> DrawnPages:
    # What draws takes long to import.
    from learnscape_gen.flow.draw_batch import DRAW, Setting, clear_desk  # noqa: PLC0415 - heavy

    setting = msgspec.msgpack.encode(
        Setting(
            theme=run.project.theme,
            sites=prepared.planned.sites,
            state=str(run.state.file),
            output=str(run.output),
            build=next(_builds),
        )
    )
    tasks = (
        SheetBatch(setting, tuple(_sheets(run, prepared, compared, sources, pages)))
        for pages in in_batches(wanted, BATCH)
    )
    drawn: dict[str, Drawn] = {}
    problems: dict[tuple[str, Location], Problem] = {}
    done = 0
    try:
        for batch in run.workers.map(DRAW, tasks, len(wanted)):
            drawn.update((page.path, page) for page in batch.drawn)
            for _, problem in batch.problems:
                # One fault of a template shows on every page that it draws; tell it once.
                problems.setdefault((problem.code, problem.location), problem)
            done += len(batch.drawn) + len(batch.problems)
            run.progress("Drawing", done, len(wanted))
    finally:
        clear_desk()
    return DrawnPages(drawn, tuple(problems.values()))


def _sheets(
    run: Run,
    prepared: Prepared,
    compared: Compared,
    sources: Sources,
    pages: tuple[PlannedPage, ...],
) -> Iterator[Sheet]:
    """Yield what to draw of some pages, each with its view, and what to copy."""
    new = prepared.views or {}
    kept = [page.path for page in pages if page.template and page.path not in new]
    old = run.state.sites.views(run.name, kept)
    for page in pages:
        is_copy = not page.template
        yield Sheet(
            path=page.path,
            template=page.template,
            shown=_place(run, page.shown) if is_copy else page.shown,
            view=compared.keys[page.path].view.encode()
            if is_copy
            else new.get(page.path) or old[page.path],
            bodies={file: sources.known[file].body for file in page.bodies},
            origin=page.origin,
            there=compared.there.get(page.path, ""),
            site=page.site,
        )


def _place(run: Run, source: str) -> str:
    """Return where a file to copy is on this machine."""
    if source.startswith(THEME):
        return run.project.theme.static[source.removeprefix(THEME)]
    return f"{run.project.root}/{source}"
