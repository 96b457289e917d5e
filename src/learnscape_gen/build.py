"""The build: one flow of named stages, from files to a published site.

    scan → read → plan → compare → draw → publish → remember → index

`plan` is itself validate → assemble → check → plan (`flow/planning.py`). Every stage takes values
and gives values, and does only what the last build has not done already. Problems are gathered on
the way, and stop the build before anything is published.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from learnscape_gen.diagnostics import Problem, in_reading_order
from learnscape_gen.flow.comparing import compared_with_last
from learnscape_gen.flow.drawing import draw
from learnscape_gen.flow.indexing import index_site, searching
from learnscape_gen.flow.looking import despite_damage, looked_at
from learnscape_gen.flow.preparing import Prepared, plan_to_hold, prepare
from learnscape_gen.flow.publishing import publish_drawn
from learnscape_gen.flow.reading import Sources, read_sources
from learnscape_gen.flow.remembering import remember
from learnscape_gen.flow.run import Progress, Run, begun
from learnscape_gen.flow.stopwatch import peak_memory
from learnscape_gen.report import BuildReport
from learnscape_gen.state.output_folder import refusal
from learnscape_gen.state.staging import staging_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from learnscape_gen.flow.explaining import Explanation
    from learnscape_gen.flow.held import Held
    from learnscape_gen.hub.model import Hub
    from learnscape_gen.pages.plan import SeenHub
    from learnscape_gen.project import Project
    from learnscape_gen.state.sites import Site


class Options(msgspec.Struct, frozen=True):
    """How to build.

    `drafts` publishes drafts too; `strict` lets warnings stop the build; `keep_going` publishes
    what is sound although something else is not. `workers` is how many processes share the work;
    None leaves it to the size of the hub and the number of processors. `search` makes the search
    index too; without, one that is there goes.
    """

    output: Path
    drafts: bool = False
    strict: bool = False
    keep_going: bool = False
    workers: int | None = None
    search: bool = False


def build(
    project: Project,
    options: Options,
    progress: Progress,
    held: Held | None = None,
    stands: Callable[[BuildReport], None] = lambda _: None,
) -> BuildReport:
    """Build a project's site and publish it, unless problems stop it.

    Args:
        project: its settings and its theme.
        options: how to build.
        progress: is told how far things have come.
        held: what an earlier build of this process has left; it is brought up to date.
        stands: is told as soon as the site stands, before that is remembered.

    Raises:
        OSError: the output can't be written; what was published before stays whole.
        WorkerDiedError: a worker process was killed; the same holds.

    """

    def once(damage: str) -> BuildReport:
        with begun(
            project,
            options.output.resolve(),
            progress,
            drafts=options.drafts,
            workers=options.workers,
            damage=damage,
            held=held,
        ) as run:
            return _built(run, options, stands)

    return despite_damage(once)


def _built(run: Run, options: Options, stands: Callable[[BuildReport], None]) -> BuildReport:
    sources = read_sources(run)
    run.workers.import_ahead("learnscape_gen.flow.draw_batch")
    planned = plan(run, sources)
    search = searching(run, asked=options.search)
    problems = (*planned.problems, *search.problems(run))
    refused = refusal(run.project.root, run.output, is_known=planned.last is not None)
    if refused or (_stop(problems, options) and not options.keep_going):
        return _report(run, planned, (*problems, refused))
    compared = compared_with_last(run, planned.prepared, planned.sources, planned.last)
    # Workers end before the folder goes: one that still draws would make it again.
    with staging_folder(run.output), run.workers:
        drawn = draw(run, planned.prepared, compared, planned.sources)
        problems = (*problems, *drawn.problems)
        if drawn.problems and not options.keep_going:
            return _report(run, planned, problems)
        published = publish_drawn(run, compared, drawn, planned.last)
        if isinstance(published, Problem):
            return _report(run, planned, (*problems, published))
    report = msgspec.structs.replace(
        _report(run, planned, problems),
        written=published.written,
        unchanged=published.unchanged,
        pruned=published.pruned,
        rendered=len(compared.reasons),
        fresh=len(compared.fresh),
        reasons=compared.reasons,
    )
    stands(report)
    remember(run, planned.prepared, compared, drawn, planned.last)
    peak = peak_memory(run.workers.started)  # that of Pagefind is not ours
    indexed = index_site(run, search, planned.prepared, compared, planned.sources)
    return msgspec.structs.replace(
        report,
        problems=in_reading_order((*problems, *indexed.problems)),
        index=indexed.report,
        timings=run.watch.timings,
        seconds=run.watch.seconds,
        peak_memory_mib=peak,
    )


class PlannedRun(NamedTuple):
    """A run as far as `check` goes: all sources read, and all pages planned."""

    sources: Sources
    prepared: Prepared
    last: Site | None
    problems: tuple[Problem, ...]


def plan(run: Run, sources: Sources) -> PlannedRun:
    """Plan the site of a project whose sources are read."""
    prepared = prepare(run, sources, run.last)
    of_state = run.project.config.heard(run.state.problems)
    return PlannedRun(sources, prepared, run.last, (*of_state, *prepared.planned.problems))


def plan_only(project: Project, options: Options, progress: Progress, held: Held) -> None:
    """Plan a project's site for what is held of a plan, and do nothing else.

    Args:
        project: its settings and its theme.
        options: how it is built.
        progress: is told how far things have come.
        held: where the plan is held; it must keep plans.

    """
    output, drafts = options.output.resolve(), options.drafts
    looked_at(project, progress, plan_to_hold, drafts=drafts, output=output, keep=True, held=held)


def check_only(project: Project, progress: Progress, *, drafts: bool) -> BuildReport:
    """Find everything that is wrong with a project, and publish nothing."""

    def look(run: Run, sources: Sources) -> BuildReport:
        planned = plan(run, sources)
        return _report(run, planned, planned.problems)

    return looked_at(project, progress, look, drafts=drafts)


def assembled(
    project: Project, progress: Progress, *, drafts: bool
) -> tuple[Hub, tuple[Problem, ...]]:
    """Return the hub of a project in its own language, and what was wrong with its files.

    Nothing is planned or published. A file with an error is not in the hub.
    """
    from learnscape_gen.flow.assembling import assembled_hub  # noqa: PLC0415 - no build needs it here

    def look(_: Run, sources: Sources) -> tuple[Hub, tuple[Problem, ...]]:
        found = assembled_hub(project, sources, sources.faces.of(sources.known), drafts=drafts)
        return found.hub, in_reading_order((*sources.problems, *found.problems))

    return looked_at(project, progress, look, drafts=drafts)


def in_languages(
    project: Project, progress: Progress, *, drafts: bool
) -> tuple[tuple[SeenHub, ...], tuple[Problem, ...]]:
    """Return the hub of a project as it is seen in each language, its own first, and problems.

    Nothing is planned or published. A file with an error is not in the hub.
    """
    from learnscape_gen.flow.planning import hub_in_languages  # noqa: PLC0415 - no build needs it here

    def look(_: Run, sources: Sources) -> tuple[tuple[SeenHub, ...], tuple[Problem, ...]]:
        faces = sources.faces.of(sources.known)
        found = hub_in_languages(project, sources, faces, drafts=drafts)
        return found.seen, in_reading_order(found.problems)

    return looked_at(project, progress, look, drafts=drafts)


def explain(project: Project, options: Options, address: str, progress: Progress) -> Explanation:
    """Say why the page at an address would be drawn by the next build, or why not.

    Raises:
        UnknownPageError: no page has this address.

    """
    from learnscape_gen.flow.explaining import explained  # noqa: PLC0415 - no build needs it

    def look(run: Run, sources: Sources) -> Explanation:
        planned = plan(run, sources)
        return explained(run, address, planned.sources, planned.prepared, planned.last)

    output = options.output.resolve()
    return looked_at(project, progress, look, drafts=options.drafts, output=output)


def _stop(problems: tuple[Problem, ...], options: Options) -> bool:
    return BuildReport(problems=problems).failed(strict=options.strict)


def _report(run: Run, planned: PlannedRun, problems: tuple[Problem | None, ...]) -> BuildReport:
    """Return a report of a run that has published nothing."""
    return BuildReport(
        problems=in_reading_order(problem for problem in problems if problem),
        pages=len(planned.prepared.planned.pages),
        read=planned.sources.read,
        timings=run.watch.timings,
        seconds=run.watch.seconds,
        peak_memory_mib=peak_memory(run.workers.started),
    )
