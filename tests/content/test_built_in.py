"""The explainers that travel with learnscape."""

from __future__ import annotations

from pathlib import Path

import learnscape_gen
from learnscape_gen.content.bodies import Bodies
from learnscape_gen.content.built_in import built_in_explainers
from learnscape_gen.content.places import CONTENT, Kind
from learnscape_gen.content.read import read
from learnscape_gen.content.scan import SourceFile
from learnscape_gen.content.validate import document_of
from learnscape_gen.learning import LearningType

FILES = sorted((Path(learnscape_gen.__file__).parent / "explainers").glob("*.md"))


def test_all_of_them_are_read() -> None:
    """Each file is an explainer, with its body among the others."""
    bodies = Bodies()
    explainers = built_in_explainers(bodies)
    assert len(explainers) == len(FILES) > 3
    assert {page.type for page in explainers} >= set(LearningType)
    assert [page.id for page in explainers if not page.id] == [""]
    for page in explainers:
        assert page.path.startswith(f"{CONTENT}/learning/")
        assert bodies.html[page.body.digest]
        assert bodies.prose[page.body.prose]


def test_nothing_is_wrong_with_them() -> None:
    """What we write ourselves keeps to the rules for authors."""
    for path in FILES:
        file = SourceFile(f"{CONTENT}/learning/{path.name}", Kind.EXPLAINER, path.stem, 0, 0)
        parsed, _ = read(file, path.read_bytes(), "sanitise")
        assert document_of(parsed)[1] == ()
