"""The terms that a hub knows, as a schema shows them: their ids, and all their other names."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from learnscape_gen.content.places import Kind
from learnscape_gen.content.scan import scan
from learnscape_gen.flow.faces import faces_of
from learnscape_gen.schema.spelling import BLANK, name_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from learnscape_gen.content.field import TermKind
    from learnscape_gen.project import Project
    from learnscape_gen.schema.values import Schema

_KINDS: Mapping[Kind, TermKind] = {
    Kind.CONTEXT: "context",
    Kind.TASK: "task",
    Kind.TOOL: "tool",
    Kind.SOURCE: "source",
}


class KnownTerm(NamedTuple):
    """A term with its names: its title and its synonyms."""

    id: str
    names: tuple[str, ...] = ()


class KnownTerms(NamedTuple):
    """The terms of a hub by kind; `is_closed` tells that posts may name no others."""

    by_kind: Mapping[str, tuple[KnownTerm, ...]]
    is_closed: bool

    def ids(self, kind: TermKind) -> tuple[str, ...]:
        """Return the ids of the terms of a kind."""
        return tuple(term.id for term in self.by_kind.get(kind, ()))

    def schema(self, kind: TermKind) -> Schema:
        """Return the schema of a name that means a term of a kind, or of a blank."""
        terms = self.by_kind.get(kind, ())
        names = dict.fromkeys(name for term in terms for name in _names(term))
        blank: Schema = {"type": ["string", "null"], "pattern": BLANK}
        if not names:
            return blank
        return {
            "anyOf": [
                {"enum": [*self.ids(kind)]},
                {"type": "string", "pattern": name_pattern(names)},
                # A tool may be called 365, or "On".
                {"type": ["number", "boolean"]},
                blank,
            ]
        }


NOTHING_KNOWN = KnownTerms({}, is_closed=False)
"""Where there is no hub, any term may be named."""


def _names(term: KnownTerm) -> Iterator[str]:
    """Yield all names of a term; those of a task may stand behind its context."""
    context, slash, end = term.id.rpartition("/")
    yield term.id
    for name in (end, *term.names):
        yield name
        if slash:
            yield f"{context}/{name}"


def terms_of(project: Project) -> KnownTerms:
    """Return the terms of a hub, those in files with faults, too."""
    found, _ = scan(project.root, project.config.languages)
    files = [file for file in found if file.kind in _KINDS and not file.language]
    by_kind: dict[str, list[KnownTerm]] = {kind: [] for kind in _KINDS.values()}
    for file, face in zip(files, faces_of(project, files), strict=True):
        # A file that can't be read still has an id, by which it may be named.
        title, synonyms = (
            getattr(face.document, "title", ""),
            getattr(face.document, "synonyms", ()),
        )
        names = tuple(filter(None, (title, *synonyms)))
        by_kind[_KINDS[file.kind]].append(KnownTerm(file.id, names))
    return KnownTerms(
        {kind: tuple(terms) for kind, terms in by_kind.items()},
        is_closed=project.config.vocabulary == "closed",
    )
