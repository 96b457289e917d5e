"""From faces to plans, and all that is wrong on the way: the pure middle of a build.

validate → assemble → check → plan
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.checks.run import check
from learnscape_gen.flow.assembling import assembled_hub
from learnscape_gen.flow.languages import Original, seen_in_all_languages
from learnscape_gen.flow.mentioned import mentioned
from learnscape_gen.pages.plan import SeenHub, plan
from learnscape_gen.pages.site import SiteView, site_languages, site_view

if TYPE_CHECKING:
    from collections.abc import Mapping

    from learnscape_gen.content.face import Face
    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.flow.reading import Sources
    from learnscape_gen.pages.ground import Ground
    from learnscape_gen.pages.page import Plan
    from learnscape_gen.project import Project


class PlannedHub(NamedTuple):
    """The pages of a hub, what every page knows of its site, and what was found in its files.

    `sites` has a site for each language, by its folder; that of the hub's own has none. `ground` is
    what the pages in that language were planned on.
    """

    plans: tuple[Plan, ...]
    sites: dict[str, SiteView]
    problems: tuple[Problem, ...]
    ground: Ground


class HubInLanguages(NamedTuple):
    """A hub as it is seen in each of its languages, its own first, and what is wrong with it."""

    seen: tuple[SeenHub, ...]
    problems: tuple[Problem, ...]


def plan_hub(
    project: Project,
    sources: Sources,
    faces: Mapping[str, Face],
    *,
    drafts: bool,
) -> PlannedHub:
    """Plan every page of a hub; the arguments are those of `hub_in_languages`."""
    return plan_in_languages(project, hub_in_languages(project, sources, faces, drafts=drafts))


def hub_in_languages(
    project: Project,
    sources: Sources,
    faces: Mapping[str, Face],
    *,
    drafts: bool,
) -> HubInLanguages:
    """Put a hub together, in every language.

    Args:
        project: the settings and the theme.
        sources: what the scan found, and the digests of the faces.
        faces: what reading gave, by the names of the files.
        drafts: whether drafts are published.

    """
    config = project.config
    assembled = assembled_hub(project, sources, faces, drafts=drafts)
    documents, hub = assembled.documents, assembled.hub
    own, built_in = assembled.own, assembled.built_in
    remarks = check(hub, config, {name: face.remarks for name, face in own.items()})
    digests = {name: source.face for name, source in sources.known.items()}
    original = Original(documents, hub, assembled.files, tuple(own.values()), built_in, digests)
    seen, untranslated = seen_in_all_languages(project, original, drafts=drafts)
    mentions, unplaced = mentioned(project, hub)
    told = (
        *project.problems,
        *unplaced,
        *sources.problems,
        *assembled.problems,
        *untranslated,
        *remarks,
    )
    return HubInLanguages(tuple(each._replace(mentions=mentions) for each in seen), told)


def plan_in_languages(project: Project, hub: HubInLanguages) -> PlannedHub:
    """Plan every page of a hub that is put together."""
    config, seen = project.config, hub.seen
    planned = plan(seen, project.theme.plans())
    languages = site_languages(config)
    sites = {
        each.folder: site_view(each.config, each.hub, each.words, languages, each.folder)
        for each in seen
    }
    problems = config.heard((*hub.problems, *planned.problems))
    return PlannedHub(planned.plans, sites, problems, planned.ground)
