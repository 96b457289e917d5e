"""Which pages have to be drawn, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from learnscape_gen.digest import digest_of
from learnscape_gen.flow import comparing
from learnscape_gen.flow.comparing import Compared, compare, compared_with_last
from learnscape_gen.flow.preparing import prepare
from learnscape_gen.flow.reading import read_sources
from learnscape_gen.stamp import Stamp
from learnscape_gen.state.outdated import PageKey, changes
from learnscape_gen.state.sites import Site, Trace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Hub
    from tests.flow.conftest import Flow

PAGE = "a/index.html"
KEY = PageKey("view", "bodies", "template", "site", "program")
LATER = 1 << 62
POST = "posts/postmortem/index.html"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Give a page that stands in its folder."""
    file = tmp_path / PAGE
    file.parent.mkdir()
    file.write_bytes(b"a page")
    return file


def trace_of(page: Path, *, settled: bool = True) -> Trace:
    """Return the trace of a page as it stands there."""
    return Trace(KEY, Stamp.of_moved(page.stat()), settled, digest_of(page.read_bytes()))


def compared(tmp_path: Path, trace: Trace | None, key: PageKey = KEY) -> Compared:
    """Compare one page with its trace."""
    traces = {PAGE: trace} if trace else {}
    return compare({PAGE: key}, Site("", b"", traces, frozenset()), tmp_path, LATER)


def test_a_page_that_stands_as_it_was_written_stays(tmp_path: Path, page: Path) -> None:
    """Its stamp is enough."""
    trace = trace_of(page)
    assert compared(tmp_path, trace) == ({PAGE: KEY}, {PAGE: trace}, {}, {})


def test_a_settled_stamp_saves_a_look(
    tmp_path: Path, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Into ten thousand files; one that may hide a change does not, and settles with time."""
    settled, racy = trace_of(page), trace_of(page, settled=False)
    looked: list[bytes] = []

    def note(content: bytes) -> str:
        looked.append(content)
        return digest_of(content)

    monkeypatch.setattr(comparing, "digest_of", note)
    assert compared(tmp_path, settled).fresh == {PAGE: settled}
    assert looked == []
    assert compared(tmp_path, racy).fresh == {PAGE: settled}
    assert looked == [b"a page"]


def test_a_page_that_was_touched_stays(tmp_path: Path, page: Path) -> None:
    """Its bytes are what counts; the new stamp is remembered."""
    trace = trace_of(page)
    page.unlink()
    page.write_bytes(b"a page")
    assert compared(tmp_path, trace).fresh == {PAGE: trace_of(page)}


def test_a_page_that_somebody_changed_is_drawn(tmp_path: Path, page: Path) -> None:
    """What stands there now is known, so that it need not be looked into again."""
    trace = trace_of(page)
    page.write_bytes(b"another page")
    found = compared(tmp_path, trace)
    assert found.reasons == {PAGE: "its file was changed by somebody else"}
    assert found.there == {PAGE: digest_of(b"another page")}


def test_a_page_that_is_gone_is_drawn(tmp_path: Path, page: Path) -> None:
    """Or one in whose place a folder stands."""
    trace = trace_of(page)
    page.unlink()
    assert compared(tmp_path, trace).reasons == {PAGE: "its file is gone"}
    page.mkdir()
    assert compared(tmp_path, trace).reasons == {PAGE: "its file is gone"}
    page.rmdir()
    page.parent.rmdir()
    page.parent.write_bytes(b"a file")
    assert compared(tmp_path, trace).reasons == {PAGE: "its file is gone"}


def test_a_page_without_a_trace_is_new(tmp_path: Path, page: Path) -> None:
    """Even where its file stands: of that nothing is known."""
    assert compared(tmp_path, None).reasons == {PAGE: "it is new"}
    assert compare({PAGE: KEY}, None, tmp_path, LATER).reasons == {PAGE: "it is new"}


def test_a_page_with_another_key_is_drawn(tmp_path: Path, page: Path) -> None:
    """Although its file is as it was."""
    found = compared(tmp_path, trace_of(page), msgspec.structs.replace(KEY, template="other"))
    assert found.reasons == {PAGE: "its template has changed"}
    assert found.there == {PAGE: digest_of(b"a page")}


def keys_of(flow: Flow) -> dict[str, PageKey]:
    """Return the key of each page of a hub."""
    with flow.run() as run:
        sources = read_sources(run)
        return compared_with_last(run, prepare(run, sources, None), sources, None).keys


def edit_text(hub: Hub) -> None:
    """Write below the first paragraph."""
    hub.post(body="Read it.\n\nAnd then again.\n")


def edit_why(hub: Hub) -> None:
    """Say why in other words."""
    hub.post(why="Because.")


def edit_partial(hub: Hub) -> None:
    """Write a partial that every page includes."""
    hub.write("templates/partials/footer.html", "<footer></footer>")


def edit_template(hub: Hub) -> None:
    """Write the template of posts."""
    hub.write("templates/post.html", "{{ page.head.title }}")


def edit_static(hub: Hub) -> None:
    """Write a static file to which every page links."""
    hub.write("templates/static/style.css", "x")


def edit_asset(hub: Hub) -> None:
    """Change a file that is copied."""
    hub.write("content/a.png", "y")


def edit_menu(hub: Hub) -> None:
    """Add a free page, which every page names in its footer."""
    hub.write("content/pages/about.md", "---\ntitle: About\n---\n")


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (edit_text, {POST: "bodies", "feed.xml": "bodies", "tools/index.html": ""}),
        (edit_why, {POST: "view", "index.html": "view", "map/index.html": ""}),
        (edit_partial, {POST: "template", "index.html": "template", "feed.xml": ""}),
        (edit_template, {POST: "template", "index.html": "", "feed.xml": "", "feed.json": ""}),
        (edit_static, {POST: "template", "assets/style.css": "view", "api/posts.json": ""}),
        (edit_asset, {"a.png": "view", POST: "", "index.html": ""}),
        (edit_menu, {POST: "site", "feed.xml": "site", "a.png": ""}),
    ],
)
def test_what_an_edit_changes(
    hub: Hub, flow: Flow, edit: Callable[[Hub], None], expected: dict[str, str]
) -> None:
    """The first part of the key of some pages that is another then; nothing where they stay."""
    hub.post(body="Read it.\n\nAnd more.\n")
    hub.write("content/a.png", "x")
    before = keys_of(flow)
    edit(hub)
    after = keys_of(flow)
    assert {path: next(changes(after[path], before[path]), "") for path in expected} == expected


def test_another_program_draws_every_page_and_copies_no_file(
    hub: Hub, flow: Flow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is copied is what it is."""
    before = keys_of(flow)
    monkeypatch.setattr(comparing, "program_digest", lambda: "another")
    after = keys_of(flow)
    assert {path for path in after if after[path] == before[path]} == {
        path for path in after if path.startswith("assets/")
    }
