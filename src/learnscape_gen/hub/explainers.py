"""The explainers of a hub: the built-in ones, with the site's own in their place or below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.hub.model import Explainer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.content.kinds.page import ExplainerDocument


def placed(documents: Iterable[ExplainerDocument]) -> tuple[Explainer, ...]:
    """Return explainers with their addresses."""
    return tuple(
        Explainer(doc, f"learning/{doc.id}/" if doc.id else "learning/") for doc in documents
    )


def merged_explainers(
    own: Iterable[ExplainerDocument], built_in: Iterable[ExplainerDocument]
) -> tuple[tuple[ExplainerDocument, ...], tuple[Problem, ...]]:
    """Return the explainers in reading order, and what extends nothing.

    A site's page takes the place of its namesake, or is added to it when it `extends` it.
    """
    base = {document.id: document for document in built_in}
    merged: list[ExplainerDocument] = []
    problems: list[Problem] = []
    for document in own:
        if document.extends and document.id in base:
            merged.append(_extended(base[document.id], document))
        elif document.title:
            merged.append(document)
        else:
            problems.append(_extends_nothing(document, base))
    replaced = {document.id for document in merged}
    merged += (document for document in base.values() if document.id not in replaced)
    ordered = sorted(merged, key=lambda doc: (doc.id != "", doc.order, doc.id))
    return tuple(ordered), tuple(problems)


def _extended(base: ExplainerDocument, more: ExplainerDocument) -> ExplainerDocument:
    """Return a built-in page with a site's additions: its words win where it has any."""
    return replace(
        base,
        title=more.title or base.title,
        description=more.description or base.description,
        parts=tuple(dict.fromkeys((*base.parts, *more.parts))),
        more=more.body,
        more_path=more.path,
    )


def _extends_nothing(document: ExplainerDocument, base: Iterable[str]) -> Problem:
    return Problem.of(
        "E-TITLE",
        "There is no built-in page of this name to extend, and the page has no title of its own.",
        Location(document.path, 1, 1),
        f"Add a title, or name the file after one of: {', '.join(id_ or 'index' for id_ in base)}.",
    )
