"""From faces to the plan of a site. Nothing is done when the faces are those of the last plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from learnscape_gen.digest import digest_of, digest_of_value
from learnscape_gen.flow.dead_links import found_in_texts
from learnscape_gen.flow.held import LastPlan
from learnscape_gen.flow.words import catalogue_digests
from learnscape_gen.program import program_digest
from learnscape_gen.state.sites import Planned, PlannedPage

if TYPE_CHECKING:
    from learnscape_gen.flow.planning import PlannedHub
    from learnscape_gen.flow.reading import Sources
    from learnscape_gen.flow.run import Run
    from learnscape_gen.pages.page import Plan
    from learnscape_gen.project import Project
    from learnscape_gen.state.sites import Site

THEME = "theme:"
"""What the name of a file to copy begins with when it is a static file of the theme."""
_ENCODER = msgspec.msgpack.Encoder()


class Prepared(NamedTuple):
    """A planned site.

    `inputs` is the digest of all that it was made from. `views` has the encoded views that are not
    kept since the last plan; it is None when all of that still holds.
    """

    inputs: str
    planned: Planned
    views: dict[str, bytes] | None


def prepare(run: Run, sources: Sources, last: Site | None) -> Prepared:
    """Plan the site of a hub.

    Args:
        run: the build.
        sources: what is known of every file.
        last: the site as it was planned last.

    """
    with run.watch.stage("plan"):
        project = _with_dead_links(run, sources)
        inputs = _inputs(run, project, sources)
        held = run.held
        if held.plan and held.plan.inputs != inputs:
            held.plan = None
        if last and last.inputs == inputs:
            return Prepared(inputs, last.plan(), None)
        hub = _planned(run, project, sources, inputs)
        before = {page.path: page for page in last.plan().pages} if last and last.planned else {}
        views: dict[str, bytes] = {}
        pages = tuple(_without_view(plan, views, before.get(plan.path)) for plan in hub.plans)
        return Prepared(inputs, Planned(pages, hub.sites, hub.problems), views)


def plan_to_hold(run: Run, sources: Sources) -> None:
    """Plan a site only for what is held of a plan, unless that is there."""
    project = _with_dead_links(run, sources)
    inputs = _inputs(run, project, sources)
    if run.held.plan is None or run.held.plan.inputs != inputs:
        _planned(run, project, sources, inputs)


def _with_dead_links(run: Run, sources: Sources) -> Project:
    lost = found_in_texts(run.project.lost, sources.known, run.state.sources.bodies())
    return msgspec.structs.replace(run.project, lost=lost)


def _planned(run: Run, project: Project, sources: Sources, inputs: str) -> PlannedHub:
    # What plans is imported only when something has to be planned.
    from learnscape_gen.flow.planning import plan_hub  # noqa: PLC0415 - heavy

    hub = plan_hub(project, sources, sources.faces.of(sources.known), drafts=run.drafts)
    if run.held.keeps_plan:
        run.held.plan = LastPlan(inputs, hub.ground, hub.sites[""])
    return hub


def _inputs(run: Run, project: Project, sources: Sources) -> str:
    """Return the digest of everything that shapes a plan."""
    known = sources.known
    settings = digest_of_value(
        (
            program_digest(),
            project.config,
            tuple(project.theme.static),
            catalogue_digests(project),
            (*project.problems, *sources.problems),
            run.drafts,
            project.lost,
            digest_of(project.received) if project.received else "",
        )
    )
    faces = "\n".join([f"{name}\0{known[name].face}" for name in sorted(known)])
    return digest_of(f"{settings}\n{faces}".encode(errors="surrogateescape"))


def _without_view(plan: Plan, views: dict[str, bytes], before: PlannedPage | None) -> PlannedPage:
    """Return a plan whose view is put aside, unless it is kept with the last plan of the page."""
    from learnscape_gen.pages.page import CopyPlan  # noqa: PLC0415 - only planning needs it

    if isinstance(plan, CopyPlan):
        source = f"{THEME}{plan.source}" if plan.theme else plan.source
        return PlannedPage(plan.path, "", source, "", (), plan.origin)
    if before and plan.inputs and plan.inputs == before.inputs:
        return before
    view = plan.view
    encoded = views[plan.path] = _ENCODER.encode(view)
    return PlannedPage(
        path=plan.path,
        template=plan.template,
        shown=type(view).__name__,
        view=digest_of(encoded),
        bodies=plan.bodies_in(view),
        origin=plan.origin,
        inputs=plan.inputs,
        site=plan.site,
    )
