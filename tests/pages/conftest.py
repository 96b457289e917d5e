"""Hubs planned, and nothing drawn: the views are what pages show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from learnscape_gen.content.scan import scan
from learnscape_gen.flow.faces import faces_of
from learnscape_gen.flow.known_faces import KnownFaces
from learnscape_gen.flow.planning import PlannedHub, plan_hub
from learnscape_gen.flow.reading import Sources
from learnscape_gen.pages.page import FoldedView
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from collections.abc import Callable

    from learnscape_gen.content.face import Face
    from learnscape_gen.pages.page import Plan
    from tests.conftest import Hub


class Planned:
    """The plan of a hub. `plans` has the views as they are kept, `view` gives what is shown."""

    def __init__(self, hub: PlannedHub) -> None:
        self.plans: dict[str, Plan] = {plan.path: plan for plan in hub.plans}
        self.problems = [p for p in hub.problems if p.severity != "hint"]
        self.site = hub.sites[""]
        assert len(self.plans) == len(hub.plans)

    def view(self, path: str) -> Any:  # noqa: ANN401 - every template has a view of its own
        """Return what the page at a path shows."""
        view = getattr(self.plans[path], "view")  # noqa: B009 - not for files to copy
        return view.unfolded(self.site) if isinstance(view, FoldedView) else view

    def codes(self) -> list[str]:
        """Return the codes of what was found, hints apart."""
        return [problem.code for problem in self.problems]


@pytest.fixture
def planned(hub: Hub, built_in_faces: dict[str, Face]) -> Callable[..., Planned]:
    """Give what plans the hub in its present state."""

    def run(*, drafts: bool = False) -> Planned:
        project = load_project(hub.root)
        files, problems = scan(hub.root, project.config.languages)
        own = zip(files, faces_of(project, files), strict=True)
        faces = {**{file.path: face for file, face in own}, **built_in_faces}
        sources = Sources(files, problems, {}, KnownFaces(), 0)
        return Planned(plan_hub(project, sources, faces, drafts=drafts))

    return run
