"""The face of a file is all that a hub is made of, so it is kept whole from build to build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.face import Face
from learnscape_gen.content.scan import scan
from learnscape_gen.diagnostics import Location, Problem
from learnscape_gen.flow.faces import faces_of
from learnscape_gen.project import load_project

if TYPE_CHECKING:
    from tests.conftest import Hub

PROBLEM = Problem.of("W-KEY", "No key.", Location("content/a.md", 3, 7), "Take it out.")
REMARK = Problem.of("H-DATE", "No date.", Location("content/a.md"))


def kept(face: Face) -> Face:
    """Return a face as it comes back."""
    return msgspec.msgpack.decode(msgspec.msgpack.encode(face), type=Face)


def test_a_file_that_tells_nothing_has_an_empty_face() -> None:
    """As most assets have."""
    assert kept(Face()) == Face(None, (), ())


def test_problems_and_remarks_stay_apart() -> None:
    """What is wrong with a file can keep it out; what checks say never does."""
    face = kept(Face(problems=(PROBLEM,), remarks=(REMARK,)))
    assert (face.problems, face.remarks) == ((PROBLEM,), (REMARK,))
    assert face.problems[0].severity is PROBLEM.severity


def test_faces_of_a_hub_come_back(hub: Hub, built_in_faces: dict[str, Face]) -> None:
    """Of every kind of file, with documents of the same kind."""
    hub.post("a", moments=None, facts="{structured: no}", body="## One\n\nTwo, [[three]].\n")
    hub.post("b", source="{name: Us, url: https://example.org/}", type=None)
    hub.write("content/index.md", "---\ntitle: Welcome\n---\nHello.\n")
    hub.write("content/pages/about.md", "---\ntitle: About\n---\n")
    hub.write("content/learning/formal.md", "---\nextends: yes\n---\nWith us.\n")
    hub.write("content/run.js", "alert(1)")
    files, _ = scan(hub.root)
    own = list(faces_of(load_project(hub.root), files))
    assert len({type(face.document) for face in own}) == 9
    for face in (*own, *built_in_faces.values()):
        assert kept(face) == face
        assert type(kept(face).document) is type(face.document)


def test_a_face_says_nothing_of_where_it_was_made(hub: Hub) -> None:
    """So that a project may be moved, and another machine makes the same."""
    hub.post()
    files, _ = scan(hub.root)
    for face in faces_of(load_project(hub.root), files):
        assert str(hub.root.parent).encode() not in msgspec.msgpack.encode(face)
