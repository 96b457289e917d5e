"""The explainers that travel with learnscape."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

import learnscape_gen
from learnscape_gen.content.built_in import built_in_explainers, built_in_files
from learnscape_gen.content.face import Face
from learnscape_gen.content.kinds.page import BUILT_IN
from learnscape_gen.content.places import CONTENT, Kind
from learnscape_gen.flow.batches import Wanted, WantedBatch
from learnscape_gen.flow.read_batch import read_batch
from learnscape_gen.learning import LearningType
from tests.conftest import SMALLEST

if TYPE_CHECKING:
    from tests.conftest import Hub

FILES = sorted((Path(learnscape_gen.__file__).parent / "explainers").glob("*.md"))


def test_each_file_has_two_names() -> None:
    """One as if it stood in content/learning/, and one that no file of a hub can have."""
    found = list(built_in_files())
    assert [Path(place) for _, _, place in found] == FILES
    for name, file, place in found:
        assert file.path == f"{CONTENT}/learning/{Path(place).name}"
        assert name == f"{BUILT_IN}en/{file.path}"
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
        assert page.file == f"{BUILT_IN}en/{page.path}"
        assert page.built_in == "en"
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


TRANSLATED = sorted(folder.name for folder in FILES[0].parent.iterdir() if folder.is_dir())


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_language_has_all_of_them(language: str) -> None:
    """With the same names, types and parts, and links that lead on as in English."""
    wanted = tuple(Wanted(*found) for found in built_in_files([language, "en"]))
    assert len(wanted) == 2 * len(FILES)
    decode = msgspec.msgpack.Decoder(Face).decode
    read = read_batch(WantedBatch(wanted, "sanitise", "", 0)).read
    faces = [decode(each.face) for each in read]
    assert [face.problems for face in faces if face.problems] == []
    english = {page.id: page for page in built_in_explainers(faces)}
    for page in built_in_explainers(faces, language):
        assert page.built_in == language
        twin = english.pop(page.id)
        assert (page.type, page.parts, page.order) == (twin.type, twin.parts, twin.order)
        assert {link.target for link in page.body.links} == {
            link.target for link in twin.body.links
        }, page.file
    assert english == {}


@pytest.mark.parametrize("language", ["de", "de-AT", "fr", "es", "en", "en-GB", "pt", "xx"])
def test_a_hub_gets_them_in_its_language(hub: Hub, language: str) -> None:
    """Or else in English, and then the page says so."""
    hub.write("learnscape.toml", f'title = "x"\nlanguage = "{language}"\n')
    assert [p for p in hub.build().problems if p.severity != "hint"] == []
    is_ours = language[:2] in ("en", *TRANSLATED)
    assert f'<html lang="{language if is_ours else "en"}"' in hub.page("learning/formal/index.html")
    assert f'<html lang="{language}"' in hub.page("index.html")


def test_a_change_of_language_is_noticed(hub: Hub) -> None:
    """The explainers that were read in one language are read in the other, and back."""
    hub.build()
    first = hub.files()
    hub.write("learnscape.toml", 'title = "x"\nlanguage = "de"\n')
    hub.build()
    assert "Formales Lernen" in hub.page("learning/formal/index.html")
    hub.write("learnscape.toml", SMALLEST["learnscape.toml"])
    hub.build()
    assert hub.files() == first


def test_a_page_of_the_site_extends_the_translation(hub: Hub) -> None:
    """Its words stand below the German ones, and links to it lead there."""
    hub.write("learnscape.toml", 'title = "x"\nlanguage = "de"\n')
    hub.write("content/learning/formal.md", "---\nextends: yes\n---\n## Bei uns\n\nSo.\n")
    hub.post(body="[hier](../learning/formal.md#bei-uns)\n")
    assert [p for p in hub.build().problems if p.severity != "hint"] == []
    page = hub.page("learning/formal/index.html")
    assert page.index("Formales Lernen") < page.index("Bei uns")
