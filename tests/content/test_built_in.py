"""The explainers that travel with learnscape."""

from __future__ import annotations

from pathlib import Path

import learnscape_gen
from learnscape_gen.content.built_in import built_in_explainers, built_in_files
from learnscape_gen.content.face import Face
from learnscape_gen.content.kinds.page import BUILT_IN
from learnscape_gen.content.places import CONTENT, Kind
from learnscape_gen.flow.batches import Wanted, WantedBatch
from learnscape_gen.flow.read_batch import read_batch
from learnscape_gen.learning import LearningType

FILES = sorted((Path(learnscape_gen.__file__).parent / "explainers").glob("*.md"))


def test_each_file_has_two_names() -> None:
    """One as if it stood in content/learning/, and one that no file of a hub can have."""
    found = list(built_in_files())
    assert [Path(place) for _, _, place in found] == FILES
    for name, file, place in found:
        assert file.path == f"{CONTENT}/learning/{Path(place).name}"
        assert name == f"{BUILT_IN}{file.path}"
        assert file.kind is Kind.EXPLAINER
        assert file.stamp.size == Path(place).stat().st_size


def test_all_of_them_are_read(built_in_faces: dict[str, Face]) -> None:
    """Each file is an explainer that knows whose it is."""
    explainers = built_in_explainers(built_in_faces.values())
    assert len(explainers) == len(FILES) > 3
    assert {page.type for page in explainers} >= set(LearningType)
    assert [page.id for page in explainers if not page.id] == [""]
    for page in explainers:
        assert page.path.startswith(f"{CONTENT}/learning/")
        assert page.file == f"{BUILT_IN}{page.path}"
        assert page.built_in
        assert page.origin == ""


def test_each_has_words() -> None:
    """No body of theirs is empty."""
    wanted = tuple(Wanted(*found) for found in built_in_files())
    for read in read_batch(WantedBatch(wanted, "sanitise", "", 0)).read:
        assert len(read.html) > 100
        assert read.source.body


def test_nothing_is_wrong_with_them(built_in_faces: dict[str, Face]) -> None:
    """What we write ourselves keeps to the rules for authors."""
    assert {problem for face in built_in_faces.values() for problem in face.problems} == set()


def test_what_is_no_explainer_is_left_out() -> None:
    """A face without a document makes no page."""
    assert built_in_explainers([Face()]) == ()
