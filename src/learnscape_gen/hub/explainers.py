"""The explainers of a hub: the built-in ones, with the site's own in their place or below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from learnscape_gen.content.kinds.page import ExplainerDocument


def merged_explainers(
    own: Iterable[ExplainerDocument], built_in: Iterable[ExplainerDocument]
) -> tuple[ExplainerDocument, ...]:
    """Return the explainers in reading order; a site's page takes the place of its namesake."""
    merged = {document.id: document for document in built_in}
    for document in own:
        base = merged.get(document.id)
        merged[document.id] = _extended(base, document) if base and document.extends else document
    return tuple(sorted(merged.values(), key=lambda doc: (doc.id != "", doc.order, doc.id)))


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
