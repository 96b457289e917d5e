"""Files read in whatever process: bytes in, faces and bodies out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from learnscape_gen.content.built_in import built_in_files
from learnscape_gen.content.face import Face
from learnscape_gen.content.kinds.post import PostDocument
from learnscape_gen.content.scan import scan
from learnscape_gen.digest import digest_of
from learnscape_gen.flow import read_batch as module
from learnscape_gen.flow.batches import ReadBatch, Wanted, WantedBatch
from learnscape_gen.flow.read_batch import read_batch
from learnscape_gen.flow.steady_file import SteadyFile, read_steadily

if TYPE_CHECKING:
    import pytest

    from learnscape_gen.state.sources import Read
    from tests.conftest import Hub

LATER = 1 << 62
"""A time long after any file was written."""
POST = "content/posts/postmortem.md"


def read_all(hub: Hub, html: str = "sanitise", known: str = "", now: int = LATER) -> ReadBatch:
    """Read all files of a hub."""
    files, _ = scan(hub.root)
    wanted = [Wanted(file.path, file, f"{hub.root}/{file.path}", known) for file in files]
    return read_batch(WantedBatch(tuple(wanted), html, "by", now))


def read_one(hub: Hub, path: str, html: str = "sanitise", now: int = LATER) -> tuple[Read, Face]:
    """Read a file of a hub, and return what it gave beside its face."""
    (read,) = (one for one in read_all(hub, html, now=now).read if one.source.path == path)
    return read, msgspec.msgpack.decode(read.face, type=Face)


def test_a_post_has_a_face_and_a_body(hub: Hub) -> None:
    """Each with its digest, under the digest of the file and of what read it."""
    post = hub.post(why="You must complete this.", body="You must read *it*.\n")
    read, face = read_one(hub, POST)
    assert isinstance(face.document, PostDocument)
    assert face.problems == ()
    assert "W-TONE" in {problem.code for problem in face.remarks}
    assert read.html == b"<p>You must read <em>it</em>.</p>\n"
    assert read.source.body == digest_of(read.html)
    assert read.source.face == digest_of(read.face)
    assert read.source.digest == digest_of(post.read_bytes())
    assert (read.source.made_by, read.source.settled) == ("by", True)


def test_a_face_does_not_know_what_is_deep_in_a_body(hub: Hub) -> None:
    """So that an edit there plans nothing anew; the first paragraph is shown elsewhere."""
    hub.post(body="One.\n\nTwo.\n")
    first, _ = read_one(hub, POST)
    hub.post(body="One.\n\nThree.\n")
    second, _ = read_one(hub, POST)
    assert first.source.face == second.source.face
    assert first.source.body != second.source.body
    hub.post(body="Another.\n\nThree.\n")
    assert read_one(hub, POST)[0].source.face != second.source.face


def test_a_term_gets_no_remarks(hub: Hub) -> None:
    """Checks are about posts."""
    hub.write("content/tools/web-page.md", "---\ntitle: Web page\n---\nYou must use it.\n")
    assert read_one(hub, "content/tools/web-page.md")[1].remarks == ()


def test_an_asset_has_a_digest_alone(hub: Hub) -> None:
    """And a problem when a browser would run it, unless the hub trusts its authors."""
    hub.write("content/a.png", b"a picture")
    hub.write("content/a.svg", "<svg><script/></svg>")
    picture, face = read_one(hub, "content/a.png")
    assert (face, picture.html) == (Face(), b"")
    assert (picture.source.digest, picture.source.body) == (digest_of(b"a picture"), "")
    assert [p.code for p in read_one(hub, "content/a.svg")[1].problems] == ["W-ASSET"]
    assert read_one(hub, "content/a.svg", "trusted")[1] == Face()


def test_only_what_must_be_looked_into_is_read_whole(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A film need not be in memory."""
    hub.write("content/film.mp4", b"a film")
    hub.write("content/a.svg", "<svg/>")
    asked: dict[str, bool] = {}

    def note(place: str, *, whole: bool) -> SteadyFile:
        asked[place.rpartition(".")[2]] = whole
        return read_steadily(place, whole=whole)

    monkeypatch.setattr(module, "read_steadily", note)
    read_all(hub)
    assert asked == {"mp4": False, "svg": True, "md": True}


def test_bytes_that_are_known_are_not_read(hub: Hub) -> None:
    """Only their stamp comes back."""
    post = hub.post()
    batch = read_all(hub, known=digest_of(post.read_bytes()))
    assert [source.path for source in batch.same] == [POST]
    assert POST not in {read.source.path for read in batch.read}
    assert batch.same[0].settled
    assert batch.same[0].stamp.size == post.stat().st_size


def test_a_stamp_is_settled_when_the_clock_has_moved_on(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And when nobody wrote to the file while it was read."""
    hub.post()
    assert read_one(hub, POST, now=LATER)[0].source.settled
    assert not read_one(hub, POST, now=0)[0].source.settled

    def unsteady(place: str, *, whole: bool) -> SteadyFile:
        return read_steadily(place, whole=whole)._replace(is_steady=False)

    monkeypatch.setattr(module, "read_steadily", unsteady)
    assert not read_one(hub, POST, now=LATER)[0].source.settled


def test_built_in_pages_are_never_trusted_more_than_others() -> None:
    """The setting of a hub changes nothing in them."""
    wanted = tuple(Wanted(*found) for found in built_in_files())
    careful = read_batch(WantedBatch(wanted, "sanitise", "by", LATER))
    assert read_batch(WantedBatch(wanted, "trusted", "by", LATER)) == careful
    assert len(careful.read) == len(wanted)
