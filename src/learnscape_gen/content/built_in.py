"""The explainers that travel with learnscape, read as if they stood in content/learning/.

So links between them, and from posts to them, are written as links between files; a page of the
site that takes the place of one has the same path.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from learnscape_gen.content.explainer_ids import BUILT_IN
from learnscape_gen.content.places import CONTENT, Kind, place_of
from learnscape_gen.content.read import read
from learnscape_gen.content.scan import SourceFile
from learnscape_gen.content.validate import validate

if TYPE_CHECKING:
    from learnscape_gen.content.bodies import Bodies
    from learnscape_gen.content.kinds.page import ExplainerDocument


def built_in_explainers(bodies: Bodies) -> tuple[ExplainerDocument, ...]:
    """Return the built-in explainers; their bodies are kept with the others."""
    parsed = []
    for path in sorted(BUILT_IN.glob("*.md")):
        inner = f"learning/{path.name}"
        file = SourceFile(f"{CONTENT}/{inner}", Kind.EXPLAINER, place_of(inner).id, 0, 0)
        document, body = read(file, path.read_bytes(), "sanitise")
        if body:
            bodies.keep(document.body, body)
        parsed.append(document)
    documents, _ = validate(parsed, frozenset())
    return tuple(replace(document, built_in=True) for document in documents.explainers)
