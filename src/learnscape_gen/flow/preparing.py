"""From faces to the plan of a site. Nothing is done when the faces are those of the last plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from learnscape_gen.digest import digest_of, digest_of_value
from learnscape_gen.program import program_digest
from learnscape_gen.state.database import damage_is_told
from learnscape_gen.state.sites import Planned, PlannedPage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from learnscape_gen.content.face import Face
    from learnscape_gen.content.scan import SourceFile
    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.pages.page import Plan
    from learnscape_gen.project import Project
    from learnscape_gen.state.sites import Site
    from learnscape_gen.state.sources import Source, Sources

THEME = "theme:"
"""What the name of a file to copy begins with when it is a static file of the theme."""
_ENCODER = msgspec.msgpack.Encoder()


class Found(NamedTuple):
    """What the scan found: files, and what is wrong with the folder."""

    files: tuple[SourceFile, ...]
    problems: tuple[Problem, ...]


class Prepared(NamedTuple):
    """A planned site.

    `inputs` is the digest of all that it was made from. `views` has the encoded view of every page;
    it is None when nothing has changed since the last plan, whose views are kept.
    """

    inputs: str
    planned: Planned
    views: dict[str, bytes] | None


def prepare(
    project: Project,
    found: Found,
    sources: Mapping[str, Source],
    kept: Sources,
    last: Site | None,
    *,
    drafts: bool,
) -> Prepared:
    """Plan the site of a hub.

    Args:
        project: the settings and the theme.
        found: what the scan found.
        sources: what is known of every file.
        kept: where the faces are.
        last: the site as it was planned last.
        drafts: whether drafts are published.

    """
    inputs = _inputs(project, found, sources, drafts=drafts)
    if last and last.inputs == inputs:
        return Prepared(inputs, last.plan(), None)
    # What plans is imported only when something has to be planned.
    from learnscape_gen.flow.planning import plan_hub  # noqa: PLC0415

    hub = plan_hub(project, found, _faces(kept, sources), drafts=drafts)
    views: dict[str, bytes] = {}
    pages = tuple(_without_view(plan, views) for plan in hub.plans)
    return Prepared(inputs, Planned(pages, hub.site, hub.problems), views)


def _inputs(
    project: Project, found: Found, sources: Mapping[str, Source], *, drafts: bool
) -> str:
    """Return the digest of everything that shapes a plan."""
    known = digest_of_value(
        (
            program_digest(),
            project.config,
            tuple(project.theme.static),
            (*project.problems, *found.problems),
            drafts,
        )
    )
    faces = "\n".join(f"{name}\0{sources[name].face}" for name in sorted(sources))
    return digest_of(f"{known}\n{faces}".encode(errors="surrogateescape"))


def _faces(kept: Sources, sources: Mapping[str, Source]) -> dict[str, Face]:
    """Return the faces of all sources, by name and in the order of the names."""
    from learnscape_gen.content.face import Face  # noqa: PLC0415 - only planning needs it

    found = kept.faces()
    decode = msgspec.msgpack.Decoder(Face).decode
    with damage_is_told():
        return {name: decode(found[name]) for name in sorted(sources)}


def _without_view(plan: Plan, views: dict[str, bytes]) -> PlannedPage:
    """Return a plan whose view is put aside."""
    from learnscape_gen.pages.page import CopyPlan  # noqa: PLC0415 - only planning needs it

    if isinstance(plan, CopyPlan):
        source = f"{THEME}{plan.source}" if plan.theme else plan.source
        return PlannedPage(plan.path, "", source, "", (), plan.origin)
    view = views[plan.path] = _ENCODER.encode(plan.view)
    shown = type(plan.view).__name__
    return PlannedPage(plan.path, plan.template, shown, digest_of(view), plan.bodies, plan.origin)
