"""What is read of the sources of a hub, and what is known already."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import closing
from typing import TYPE_CHECKING

import msgspec
import pytest

from learnscape_gen.content.built_in import built_in_files
from learnscape_gen.content.face import Face
from learnscape_gen.content.scan import SourceFile, scan
from learnscape_gen.flow import read_batch, reading
from learnscape_gen.flow.reading import Sources, read_sources
from learnscape_gen.flow.steady_file import SteadyFile, read_steadily
from learnscape_gen.state.database import DamagedError, connect_to_read
from learnscape_gen.state.sources import Bodies

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.diagnostics import Problem
    from learnscape_gen.state.sources import Source
    from tests.conftest import Hub
    from tests.flow.conftest import Flow

POST = "content/posts/postmortem.md"
BUILT_IN = {name for name, _, _ in built_in_files()}


def sources_of(flow: Flow, *, workers: int = 1) -> Sources:
    """Read the sources of a hub in a run of its own."""
    with flow.run(workers=workers) as run:
        sources = read_sources(run)
        assert run.state.sources.known() == sources.known
    return sources


def face_of(flow: Flow, name: str) -> Face:
    """Return the face that is remembered of a file."""
    with flow.run() as run:
        return msgspec.msgpack.decode(run.state.sources.faces()[name], type=Face)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the list of the files that are looked into from now on, without the built-in ones."""
    found: list[str] = []

    def note(place: str, *, whole: bool) -> SteadyFile:
        if "/content/" in place:
            found.append(place[place.index("content/") :])
        return read_steadily(place, whole=whole)

    monkeypatch.setattr(read_batch, "read_steadily", note)
    return found


def test_at_first_everything_is_read(hub: Hub, flow: Flow) -> None:
    """Texts, assets, and the explainers that travel with learnscape."""
    hub.post()
    hub.write("content/logo.png", b"a picture")
    sources = sources_of(flow)
    files = {file.path for file in sources.files}
    assert {POST, "content/logo.png", "content/tools/web-page.md"} <= files
    assert sources.known.keys() == files | BUILT_IN
    assert sources.read == len(sources.known)
    assert flow.said == [("Reading", sources.read, sources.read)]
    assert sources.known[POST].body
    assert sources.known["content/logo.png"].body == ""


def test_what_is_settled_is_not_opened_again(hub: Hub, flow: Flow, opened: list[str]) -> None:
    """Its stamp tells that it is as it was."""
    hub.post()
    flow.settle()
    first = sources_of(flow)
    opened.clear()
    again = sources_of(flow)
    assert (again.read, again.known, opened, flow.said) == (0, first.known, [], [])


def test_a_stamp_that_may_hide_a_change_is_not_trusted(
    hub: Hub, flow: Flow, opened: list[str]
) -> None:
    """A file that has just been written is looked into once more, and then never again."""
    flow.settle()
    hub.post()
    assert not sources_of(flow).known[POST].settled
    flow.settle()
    opened.clear()
    sources = sources_of(flow)
    assert (opened, sources.read, sources.known[POST].settled) == ([POST], 0, True)
    opened.clear()
    assert (sources_of(flow).read, opened) == (0, [])


def test_a_file_that_was_touched_is_not_parsed(hub: Hub, flow: Flow, opened: list[str]) -> None:
    """Its digest tells that it is as it was; its new stamp is remembered."""
    post = hub.post()
    flow.settle()
    before = sources_of(flow).known[POST]
    post.touch()
    flow.settle()
    opened.clear()
    sources = sources_of(flow)
    after = sources.known[POST]
    assert (opened, sources.read) == ([POST], 0)
    assert after.stamp != before.stamp
    assert msgspec.structs.replace(after, stamp=before.stamp) == before
    opened.clear()
    assert (sources_of(flow).read, opened) == (0, [])


def test_a_file_that_changed_is_read(hub: Hub, flow: Flow, opened: list[str]) -> None:
    """It alone."""
    hub.post()
    flow.settle()
    before = sources_of(flow).known
    hub.post(title="Another title")
    opened.clear()
    sources = sources_of(flow)
    assert (opened, sources.read) == ([POST], 1)
    assert {name for name in before if sources.known[name] != before[name]} == {POST}
    document = face_of(flow, POST).document
    assert document
    assert getattr(document, "title", "") == "Another title"


def test_a_file_put_back_with_an_old_date_is_read(hub: Hub, flow: Flow) -> None:
    """Even when it is as long as the other: the system keeps a date of its own."""
    post = hub.post(why="Ask how")
    stat = post.stat()
    flow.settle()
    sources_of(flow)
    hub.post(why="Ask who")
    os.utime(post, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert (post.stat().st_size, post.stat().st_mtime_ns) == (stat.st_size, stat.st_mtime_ns)
    assert sources_of(flow).read == 1
    assert getattr(face_of(flow, POST).document, "why", "") == "Ask who"


def test_bytes_that_are_known_may_stand_elsewhere(hub: Hub, flow: Flow) -> None:
    """A file that was moved is read under its new name, and its old one is forgotten."""
    hub.post()
    flow.settle()
    before = sources_of(flow).known[POST]
    (hub.root / POST).rename(hub.root / "content/posts/other.md")
    sources = sources_of(flow)
    assert sources.read == 1
    assert POST not in sources.known
    assert sources.known["content/posts/other.md"].body == before.body


def test_a_file_that_is_gone_is_forgotten(hub: Hub, flow: Flow) -> None:
    """With its face, and with its body unless another file has the same."""
    hub.post("a", body="The same.\n")
    hub.post("b", body="The same.\n")
    hub.post("c", body="Another.\n")
    flow.settle()
    known = sources_of(flow).known
    for name in ("a", "c"):
        hub.remove(f"content/posts/{name}.md")
    assert sources_of(flow).read == 0
    with flow.run() as run:
        assert "content/posts/a.md" not in run.state.sources.faces()
        bodies = Bodies(run.state.file)
        assert bodies.of(known["content/posts/b.md"].body) == "<p>The same.</p>\n"
        with pytest.raises(DamagedError):
            bodies.of(known["content/posts/c.md"].body)
        bodies.close()


def test_a_file_that_vanishes_is_a_problem(
    hub: Hub, flow: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was there when the folder was looked through; the next run finds what there is then."""

    def scan_and_remove(
        root: Path, _: object
    ) -> tuple[tuple[SourceFile, ...], tuple[Problem, ...]]:
        found = scan(root)
        (root / POST).unlink()
        return found

    hub.post()
    flow.settle()
    with monkeypatch.context() as patch:
        patch.setattr(reading, "scan", scan_and_remove)
        sources = sources_of(flow)
    assert (sources.known[POST].digest, sources.known[POST].settled) == ("", False)
    face = face_of(flow, POST)
    assert face.document is None
    assert [(p.code, p.location.path) for p in face.problems] == [("E-FILE", POST)]
    hub.post()
    assert sources_of(flow).read == 1
    assert face_of(flow, POST).problems == ()


def test_a_file_that_can_not_be_opened_is_tried_again(
    hub: Hub, flow: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever gives the right to read it changes neither its bytes nor their date."""

    def refuse(*_: object, **__: object) -> SteadyFile:
        raise PermissionError(13, "Permission denied")

    hub.post()
    flow.settle()
    with monkeypatch.context() as patch:
        patch.setattr(read_batch, "read_steadily", refuse)
        sources_of(flow)
    assert face_of(flow, POST).problems[0].message == (
        "The file can't be opened: Permission denied."
    )
    sources_of(flow)
    assert face_of(flow, POST).problems == ()


@pytest.mark.parametrize("change", ["the program", "the settings"])
def test_another_reader_reads_everything(
    hub: Hub, flow: Flow, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    """Another version of learnscape, or a setting that changes what reading gives."""
    hub.post(body="<em onclick=x>a</em>\n")
    flow.settle()
    before = sources_of(flow)
    if change == "the program":
        monkeypatch.setattr(reading, "program_digest", lambda: "another")
    else:
        hub.write("learnscape.toml", 'html = "trusted"\n')
    after = sources_of(flow)
    assert after.read == before.read
    same = before.known[POST].body == after.known[POST].body
    assert same is (change == "the program")


def test_a_setting_of_planning_alone_reads_nothing(hub: Hub, flow: Flow) -> None:
    """The title of the hub stands in no file of content/."""
    flow.settle()
    sources_of(flow)
    hub.write("learnscape.toml", 'title = "Another hub"\n')
    assert sources_of(flow).read == 0


def test_any_number_of_workers_reads_the_same(hub: Hub, flow: Flow) -> None:
    """Faces, bodies and stamps; and in one transaction, so that half of it is never kept."""
    for number in range(120):
        hub.post(f"p{number}", body=f"Number {number} of {'many ' * number}.\n")
    flow.settle()
    found: list[dict[str, Source]] = []
    faces: list[dict[str, bytes]] = []
    for workers in (1, 2, 3):
        found.append(sources_of(flow, workers=workers).known)
        with flow.run() as run:
            faces.append(run.state.sources.faces())
        flow.forget()
    assert found[0] == found[1] == found[2]
    assert faces[0] == faces[1] == faces[2]


def test_what_stops_reading_keeps_nothing_of_it(
    hub: Hub, flow: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next run reads all of it."""

    def stop(*_: object, **__: object) -> SteadyFile:
        raise KeyboardInterrupt

    hub.post()
    with monkeypatch.context() as patch:
        patch.setattr(read_batch, "read_steadily", stop)
        with pytest.raises(KeyboardInterrupt):
            sources_of(flow)
    sources = sources_of(flow)
    assert sources.read == len(sources.known)


def test_a_bug_in_a_reader_is_told_as_it_is(
    hub: Hub, flow: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is no damage of what builds remember, which would be thrown away for it."""

    def slip(*_: object, **__: object) -> SteadyFile:
        raise TypeError("a slip of ours")

    monkeypatch.setattr(read_batch, "read_steadily", slip)
    with pytest.raises(TypeError, match="a slip of ours"):
        sources_of(flow)


def test_bodies_go_with_the_last_file_that_has_them(hub: Hub, flow: Flow) -> None:
    """The state does not grow with every edit, and a body that two posts share stays for one."""
    hub.post("one", title="One", body="The same.\n")
    hub.post("two", title="Two", body="The same.\n")
    kept = bodies_after_reading(flow)
    hub.remove("content/posts/one.md")
    assert bodies_after_reading(flow) == kept
    hub.post("two", title="Two", body="Other words.\n")
    assert bodies_after_reading(flow) == kept
    hub.remove("content/posts/two.md")
    assert bodies_after_reading(flow) == kept - 1


def bodies_after_reading(flow: Flow) -> int:
    """Return how many bodies are remembered once the sources are read."""
    with flow.run() as run:
        read_sources(run)
        file = run.state.file
        with closing(connect_to_read(file)) as connection:
            [count] = connection.execute("SELECT count(*) FROM bodies").fetchone()
    assert isinstance(count, int)
    return count


IN_A_LARGE_HUB = """
import sys
from pathlib import Path
from learnscape_gen.build import Options, build
from learnscape_gen.flow import reading
from learnscape_gen.project import load_project
reading.MANY = 1
report = build(load_project(Path(sys.argv[1])), Options(Path(sys.argv[2])), lambda *_: None)
print(report.read, len(report.written))
"""


def test_a_small_reading_beside_other_work_comes_to_the_same(hub: Hub, tmp_path: Path) -> None:
    """In a large hub a fork reads what was edited; the site is that of a clean build."""

    def built(output: Path) -> str:
        command = [sys.executable, "-c", IN_A_LARGE_HUB, str(hub.root), str(output)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    def tree(output: Path) -> dict[str, bytes]:
        files = (path for path in output.rglob("*") if path.is_file())
        return {path.relative_to(output).as_posix(): path.read_bytes() for path in files}

    for name in "abc":
        hub.post(name, title=name.upper(), body=f"About {name}.\n")
    output = tmp_path / "site"
    built(output)
    time.sleep(0.15)
    hub.post("b", title="Another title", body="Another body.\n")
    hub.post("d", title="D")
    assert built(output).startswith("2 ")
    time.sleep(0.15)
    assert built(output) == "0 0"
    shutil.rmtree(hub.root / ".learnscape")
    built(tmp_path / "clean")
    assert tree(output) == tree(tmp_path / "clean")
