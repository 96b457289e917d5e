"""From faces to the hub in its own language: validate → assemble."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.built_in import built_in_explainers
from learnscape_gen.content.kinds.page import BUILT_IN
from learnscape_gen.content.places import Kind
from learnscape_gen.content.validate import Documents, validate
from learnscape_gen.hub.assemble import assemble

if TYPE_CHECKING:
    from collections.abc import Mapping

    from learnscape_gen.content.face import Face
    from learnscape_gen.content.scan import SourceFile
    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.flow.reading import Sources
    from learnscape_gen.hub.model import Hub
    from learnscape_gen.project import Project


class AssembledHub(NamedTuple):
    """A hub in its own language, and what it was made from.

    Args:
        hub: the hub.
        documents: the sound documents of all languages.
        files: the files that are published or copied.
        own: the faces of the project's files, by their names.
        built_in: the faces of the explainers that travel with learnscape.
        problems: what was wrong with documents, and what did not fit together.

    """

    hub: Hub
    documents: Documents
    files: tuple[SourceFile, ...]
    own: dict[str, Face]
    built_in: tuple[Face, ...]
    problems: tuple[Problem, ...]


def assembled_hub(
    project: Project, sources: Sources, faces: Mapping[str, Face], *, drafts: bool
) -> AssembledHub:
    """Assemble a hub.

    Args:
        project: the settings.
        sources: what the scan found.
        faces: what reading gave, by the names of the files.
        drafts: whether drafts are taken in.

    """
    config = project.config
    own = {name: face for name, face in faces.items() if not name.startswith(BUILT_IN)}
    built_in = tuple(face for name, face in faces.items() if name.startswith(BUILT_IN))
    documents, invalid = validate(own.values(), frozenset(config.silence))
    # An asset about which there is something to say is not copied.
    kept = [f for f in sources.files if f.kind is not Kind.ASSET or not own[f.path].problems]
    hub, unresolved = assemble(
        documents,
        built_in_explainers(built_in, config.language),
        [file for file in kept if not file.language],
        config,
        drafts=drafts,
    )
    return AssembledHub(hub, documents, tuple(kept), own, built_in, (*invalid, *unresolved))
