"""Pages drawn in whatever process."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from learnscape_gen.digest import digest_of
from learnscape_gen.flow.batches import DrawnBatch, Sheet, SheetBatch
from learnscape_gen.flow.draw_batch import Setting, clear_desk, draw_batch
from learnscape_gen.pages.free import FreeView
from learnscape_gen.pages.parts import Body, Head
from learnscape_gen.pages.site import SiteView
from learnscape_gen.render.theme import load_theme
from learnscape_gen.stamp import Stamp
from learnscape_gen.state.database import DamagedError
from learnscape_gen.state.sources import Read, Source
from learnscape_gen.state.staging import STAGING
from learnscape_gen.state.state import opened_state

if TYPE_CHECKING:
    from collections.abc import Iterator

SITE = SiteView(
    title="Hub", description="", language="en", direction="ltr", base_url="https://a.example/",
    generator="learnscape", author="", nav=(), footer=(), types={}, moments={}, access={},
    contribute_text="", contribute_url="",
)  # fmt: skip
FILE = "content/pages/about.md"
HTML = b"<p>About us.</p>\n"
VIEW = FreeView(Head("About", "", "about/", "../", "page"), "About", Body(FILE), ())


class Desk:
    """What draws sheets of a project."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.output = project / "site"
        self.number = 0

    def sheet(self, **changes: object) -> Sheet:
        """Return a page to draw, with some changes."""
        sheet = Sheet(
            "about/index.html", "page.html", "FreeView", msgspec.msgpack.encode(VIEW),
            {FILE: digest_of(HTML)}, FILE,
        )  # fmt: skip
        return msgspec.structs.replace(sheet, **changes)

    def draw(self, *sheets: Sheet, build: int = 0) -> DrawnBatch:
        """Draw some sheets."""
        theme, _ = load_theme(self.project, "")
        state = str(self.project / ".learnscape" / "state.db")
        setting = Setting(theme, {"": SITE}, state, str(self.output), build)
        return draw_batch(SheetBatch(msgspec.msgpack.encode(setting), sheets))

    def staged(self, path: str) -> bytes:
        """Return a file that waits."""
        return (self.output / STAGING / path).read_bytes()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a project with one template and one body."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text("{{ site.title }}: {{ page.body|html }}")
    source = Source(FILE, Stamp(0, 0), True, "d", "by", "f", digest_of(HTML))  # noqa: FBT003 - a row
    with opened_state(tmp_path, lambda: None) as state, state.change():
        state.sources.keep([Read(source, b"", HTML)])
    yield Desk(tmp_path)
    clear_desk()


def test_a_page_is_drawn_and_waits(desk: Desk) -> None:
    """Its template gets its view, the site, and the body that it names."""
    (page,) = desk.draw(desk.sheet()).drawn
    content = b"Hub: <p>About us.</p>\n"
    assert (page.path, page.digest, page.staged) == ("about/index.html", digest_of(content), True)
    assert desk.staged(page.path) == content
    assert page.stamp.size == len(content)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="open files can't be seen here")
def test_nothing_stays_open(desk: Desk) -> None:
    """When all pages are drawn, the file of the state is closed: its folder may go, or its disk."""
    desk.draw(desk.sheet())
    assert open_below(desk.project)
    clear_desk()
    assert not open_below(desk.project)


def open_below(folder: Path) -> list[str]:
    """Return the files in a folder that this process has open."""
    places = (os.path.realpath(link) for link in Path("/proc/self/fd").iterdir())
    return [place for place in places if place.startswith(f"{folder.resolve()}/")]


@pytest.mark.parametrize("is_known", [True, False])
def test_the_very_same_is_left_in_its_place(desk: Desk, is_known: object) -> None:
    """Whether it is known what stands there or has to be looked into."""
    content = b"Hub: <p>About us.</p>\n"
    place = desk.output / "about" / "index.html"
    place.parent.mkdir(parents=True)
    place.write_bytes(content)
    (page,) = desk.draw(desk.sheet(there=digest_of(content) if is_known else "")).drawn
    assert not page.staged
    assert page.stamp == Stamp.of_moved(place.stat())
    assert not (desk.output / STAGING).exists()


def test_what_went_after_it_was_looked_into_is_written(desk: Desk) -> None:
    """A file that somebody takes away meanwhile is not taken for one that stays."""
    (page,) = desk.draw(desk.sheet(there=digest_of(b"Hub: <p>About us.</p>\n"))).drawn
    assert page.staged


def test_files_are_copied(desk: Desk) -> None:
    """By their digest, unless the same stands there."""
    source = desk.project / "a.png"
    source.write_bytes(b"a picture")
    digest = digest_of(b"a picture")
    copy = Sheet("a.png", "", str(source), digest.encode(), {}, "content/a.png")
    (page,) = desk.draw(copy).drawn
    assert (page.digest, page.staged, desk.staged("a.png")) == (digest, True, b"a picture")
    (desk.output / "a.png").write_bytes(b"a picture")
    assert not desk.draw(copy).drawn[0].staged


def test_a_page_that_fails_is_told_and_the_others_are_drawn(desk: Desk) -> None:
    """Each problem with the page that it concerns."""
    bad = desk.sheet(path="bad.html", template="none.html")
    batch = desk.draw(desk.sheet(), bad)
    assert [page.path for page in batch.drawn] == ["about/index.html"]
    assert [(path, p.code) for path, p in batch.problems] == [("bad.html", "E-TEMPLATE")]


def test_a_body_that_is_not_planned_for_a_page_can_not_be_shown(desk: Desk) -> None:
    """Or the page would not change with it."""
    batch = desk.draw(desk.sheet(bodies={}))
    assert [problem.code for _, problem in batch.problems] == ["E-TEMPLATE"]


def test_a_body_that_is_lost_is_damage(desk: Desk) -> None:
    """Of what builds remember, and no fault of a template."""
    with pytest.raises(DamagedError):
        desk.draw(desk.sheet(bodies={FILE: "lost"}))


def test_another_build_sees_new_templates(desk: Desk) -> None:
    """Within one build they are read once."""
    desk.draw(desk.sheet(), build=1)
    (desk.project / "templates" / "page.html").write_text("new")
    desk.draw(desk.sheet(), build=1)
    assert desk.staged("about/index.html") == b"Hub: <p>About us.</p>\n"
    desk.draw(desk.sheet(), build=2)
    assert desk.staged("about/index.html") == b"new"
