"""Hubs assembled from files, without planning or drawing anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from learnscape_gen.build import opened
from learnscape_gen.content.bodies import Bodies
from learnscape_gen.content.built_in import built_in_explainers
from learnscape_gen.content.places import Kind
from learnscape_gen.content.read import read
from learnscape_gen.content.scan import scan
from learnscape_gen.content.validate import validate
from learnscape_gen.hub.assemble import assemble
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.hub.model import Hub as Model
    from tests.conftest import Hub


class Assembled(Protocol):
    """Assembles the hub of a test: the model, and what does not fit together."""

    def __call__(self, *, drafts: bool = False) -> tuple[Model, tuple[Problem, ...]]:
        """Assemble."""


@pytest.fixture
def assembled(hub: Hub) -> Assembled:
    """Give what assembles the hub in its present state."""

    def run(*, drafts: bool = False) -> tuple[Model, tuple[Problem, ...]]:
        project = load_project(hub.root)
        files, _ = scan(hub.root)
        parsed = []
        for file in files:
            content = opened(project, file.path)
            if file.kind is not Kind.ASSET and isinstance(content, bytes):
                parsed.append(read(file, content, "sanitise")[0])
        documents, _ = validate(parsed, frozenset())
        explainers = built_in_explainers(Bodies())
        return assemble(documents, explainers, files, project.config, drafts=drafts)

    return run
