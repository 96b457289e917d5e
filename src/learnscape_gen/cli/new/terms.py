"""The terms of a hub, as `new` needs them: read from their own files, without any post."""

# ruff: noqa: PLC0415 - imported when a command runs, so that help is quick
from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.cli.ending import WrongUseError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from learnscape_gen.content.places import Kind
    from learnscape_gen.hub.open_vocabulary import TermDocument
    from learnscape_gen.hub.vocabulary import Vocabulary
    from learnscape_gen.project import Project


class Terms:
    """The vocabularies of a hub, and which ids are taken.

    Args:
        project: the hub.

    """

    def __init__(self, project: Project) -> None:
        from learnscape_gen.content.places import Kind
        from learnscape_gen.content.scan import scan
        from learnscape_gen.content.validate import validate
        from learnscape_gen.flow.faces import faces_of
        from learnscape_gen.hub.open_vocabulary import vocabulary_of

        found, _ = scan(project.root, project.config.languages)
        files = [file for file in found if not file.language]
        kinds = (Kind.CONTEXT, Kind.TASK, Kind.TOOL, Kind.SOURCE)
        described = [file for file in files if file.kind in kinds]
        documents, _ = validate(faces_of(project, described), frozenset())
        self._open = project.config.vocabulary == "open"
        self.paths: Mapping[tuple[Kind, str], str] = {(f.kind, f.id): f.path for f in files}
        self.sources, self.tools = documents.sources, documents.tools
        described_by: Mapping[str, tuple[TermDocument, ...]] = {
            "context": documents.contexts,
            "task": documents.tasks,
            "tool": documents.tools,
            "source": documents.sources,
        }
        self._ids = {kind: tuple(doc.id for doc in docs) for kind, docs in described_by.items()}
        self._vocabularies: Mapping[str, Vocabulary] = {
            kind: vocabulary_of(docs) for kind, docs in described_by.items()
        }

    def ids(self, kind: str) -> tuple[str, ...]:
        """Return the ids of all terms of a kind."""
        return self._ids[kind]

    def has(self, kind: str, name: str) -> bool:
        """Tell whether a name means a term that is described."""
        return bool(self._vocabularies[kind].find(name).ids)

    def only(self, kind: str, name: str) -> str:
        """Return the id of the one term that a name means; nothing where there is none, or more."""
        ids = self._vocabularies[kind].find(name).ids if name else ()
        return ids[0] if len(ids) == 1 else ""

    def nearest(self, kind: str, name: str) -> str:
        """Return the id of the term that may be meant by a name that is unknown, or nothing."""
        return self._vocabularies[kind].nearest(name)

    def id_of(self, kind: str, name: str) -> str:
        """Return the id of the term that a name means, by the rules of front matter.

        In a hub with an open vocabulary a new name is welcome, and given back as it is.

        Raises:
            WrongUseError: the name means no term, or several.

        """
        vocabulary = self._vocabularies[kind]
        ids, _ = vocabulary.find(name)
        if len(ids) == 1:
            return ids[0]
        if ids:
            raise WrongUseError(
                f"'{name}' may mean several {kind}s. Write one of them: {', '.join(ids)}",
            )
        if self._open and kind != "context":
            return name
        near = self.nearest(kind, name)
        ask = f"Did you mean {near}? " if near else ""
        words = name.replace('"', "'")
        raise WrongUseError(
            f"Unknown {kind} '{name}'. {ask}To add it, run: learnscape new {kind} \"{words}\"",
        )
