"""From faces to plans, and all that is wrong on the way: the pure middle of a build.

validate → assemble → check → plan
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.checks.run import check
from learnscape_gen.content.built_in import built_in_explainers
from learnscape_gen.content.kinds.page import BUILT_IN
from learnscape_gen.content.places import Kind
from learnscape_gen.content.validate import validate
from learnscape_gen.flow.words import words_of_language
from learnscape_gen.hub.assemble import assemble
from learnscape_gen.pages.plan import plan
from learnscape_gen.pages.site import SiteView, site_view

if TYPE_CHECKING:
    from collections.abc import Mapping

    from learnscape_gen.content.face import Face
    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.flow.reading import Sources
    from learnscape_gen.pages.page import Plan
    from learnscape_gen.project import Project


class PlannedHub(NamedTuple):
    """The pages of a hub, what every page knows of it, and what was found in its files."""

    plans: tuple[Plan, ...]
    site: SiteView
    problems: tuple[Problem, ...]


def plan_hub(
    project: Project,
    sources: Sources,
    faces: Mapping[str, Face],
    *,
    drafts: bool,
) -> PlannedHub:
    """Plan every page of a hub.

    Args:
        project: the settings and the theme.
        sources: what the scan found, and the digests of the faces.
        faces: what reading gave, by the names of the files.
        drafts: whether drafts are published.

    """
    config = project.config
    own = {name: face for name, face in faces.items() if not name.startswith(BUILT_IN)}
    built_in = [face for name, face in faces.items() if name.startswith(BUILT_IN)]
    documents, invalid = validate(own.values(), frozenset(config.silence))
    # An asset about which there is something to say is not copied.
    kept = [f for f in sources.files if f.kind is not Kind.ASSET or not own[f.path].problems]
    hub, unresolved = assemble(
        documents,
        built_in_explainers(built_in, config.language),
        kept,
        config,
        drafts=drafts,
    )
    remarks = check(hub, config, {name: face.remarks for name, face in own.items()})
    digests = {name: source.face for name, source in sources.known.items()}
    words, faults = words_of_language(project, config.language)
    plans, collisions = plan(hub, config, project.theme.plans(), digests, words)
    told = (
        *project.problems,
        *faults,
        *sources.problems,
        *invalid,
        *unresolved,
        *remarks,
        *collisions,
    )
    heard = tuple(problem for problem in told if problem.code not in config.silence)
    return PlannedHub(plans, site_view(config, hub, words), heard)
