"""The faces of a few files, for those who need nothing remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from learnscape_gen.content.scan import scan
from learnscape_gen.flow.faces import faces_of
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from tests.conftest import Hub


def test_each_file_has_its_face(hub: Hub) -> None:
    """In the order of the files, and nothing is written."""
    hub.post()
    hub.write("content/a.js", "alert(1)")
    files, _ = scan(hub.root)
    faces = list(faces_of(load_project(hub.root), files))
    paths = [file.path for file in files]
    assert [face.document.path if face.document else "" for face in faces] == [
        "" if path.endswith(".js") else path for path in paths
    ]
    assert [p.code for p in faces[paths.index("content/a.js")].problems] == ["W-ASSET"]
    assert not (hub.root / ".learnscape").exists()


def test_the_settings_of_the_project_count(hub: Hub) -> None:
    """A hub that trusts its authors copies what they give it."""
    hub.write("content/a.js", "alert(1)")
    hub.write("learnscape.toml", 'html = "trusted"\n')
    files, _ = scan(hub.root)
    assert not any(face.problems for face in faces_of(load_project(hub.root), files))
