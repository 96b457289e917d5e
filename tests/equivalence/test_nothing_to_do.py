"""What a build leaves undone because it was done before, and what it says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import SMALLEST
from tests.equivalence.authors import post_text
from tests.equivalence.world import World

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Give a project with two posts and a picture."""
    made = World(tmp_path, SMALLEST)
    made.write("content/posts/alpha.md", post_text("Alpha", "[[beta]]\n", date="2026-11-02"))
    made.write("content/posts/beta.md", post_text("Beta", "Words.\n", date="2026-11-01"))
    made.write("content/posts/a.png", "picture")
    return made


def test_the_first_build_does_everything(world: World) -> None:
    """Every file is read and every page drawn, and each says why."""
    report = world.build()
    assert report.read >= len(world.sources("content/", ".md"))
    assert report.rendered > 0
    assert report.fresh == 0
    assert {path for path in report.written if path.endswith(".html")} <= report.reasons.keys()
    assert all(report.reasons.values())


def test_a_second_build_does_nothing(world: World) -> None:
    """No file is read, no page is drawn, no byte is written but to the state."""
    first = world.build()
    before = dates_of(world)
    again = world.build()
    assert (again.read, again.rendered, again.written, again.pruned) == (0, 0, (), ())
    assert again.fresh == first.rendered
    assert again.reasons == {}
    assert dates_of(world) == before


def dates_of(world: World) -> dict[str, int]:
    """Return when each file and folder was last changed, but for what builds remember."""
    paths = (path for path in world.root.rglob("*") if ".learnscape" not in path.parts)
    return {str(path): path.stat().st_mtime_ns for path in paths}


def test_an_edit_is_read_alone(world: World) -> None:
    """One file is read; the pages that show it are drawn, and no others."""
    first = world.build()
    world.write("content/posts/beta.md", post_text("Beta", "Other words.\n", date="2026-11-01"))
    report = world.build()
    assert report.read == 1
    assert 0 < report.rendered < first.rendered
    assert report.rendered + report.fresh == first.rendered
    assert set(report.written) <= report.reasons.keys()


def test_languages_are_drawn_apart(world: World) -> None:
    """A second build does nothing, and the body of a translation is drawn in its language alone."""
    world.set_setting("languages", '["de", "fr"]')
    text = post_text("Beta auf Deutsch", "Worte.\n")
    world.write("content/posts/beta.de.md", text)
    first = world.build()
    again = world.build()
    assert (again.read, again.rendered, again.written) == (0, 0, ())
    assert again.fresh == first.rendered
    world.write("content/posts/beta.de.md", text.replace("Worte", "Andere Worte"))
    report = world.build()
    assert report.read == 1
    assert report.written
    assert all(path.startswith("de/") for path in report.written)
    assert world.files() == world.clean_build()[1]


def test_a_touch_changes_nothing(world: World) -> None:
    """The date of a file is not what it says: its bytes are known, and are not read into again."""
    world.build()
    world.date("content/posts/beta.md")
    report = world.build()
    assert (report.read, report.rendered, report.written) == (0, 0, ())
    assert world.build().read == 0


def test_a_template_draws_again_without_reading(world: World) -> None:
    """Content is not read anew for the sake of a template."""
    world.build()
    world.write("templates/partials/footer.html", "<footer>new</footer>")
    report = world.build()
    assert report.read == 0
    assert report.rendered > 10
    assert world.build().rendered == 0


def test_a_lost_output_is_made_again(world: World) -> None:
    """Files that somebody deleted or edited are written again; nothing is read for it."""
    first = world.build()
    (world.output / "posts/beta/index.html").unlink()
    (world.output / "index.html").write_text("edited")
    report = world.build()
    assert set(report.written) == {"posts/beta/index.html", "index.html"}
    assert report.read == 0
    assert report.rendered == 2
    assert report.fresh == first.rendered - 2


def test_a_check_uses_what_is_known(world: World) -> None:
    """And writes nothing: neither pages nor state."""
    world.build()
    database = world.root / ".learnscape" / "state.db"
    before, kept = dates_of(world), database.read_bytes()
    problems = world.check().problems
    assert dates_of(world) == before
    assert database.read_bytes() == kept
    assert problems == world.build().problems


def test_workers_change_nothing_but_the_time(world: World) -> None:
    """Two processes give the bytes and the problems of one; and one has nothing to do after two."""
    for number in range(60):
        world.write(f"content/posts/p{number}.md", post_text(f"P {number}", f"[[p{number + 1}]]\n"))
    report = world.build(workers=2)
    clean, expected = world.clean_build()
    assert world.files() == expected
    assert report.problems == clean.problems
    assert report.rendered == world.build(workers=1).fresh


def test_timings_and_memory_are_told(world: World) -> None:
    """By the names of the stages."""
    report = world.build()
    assert report.peak_memory_mib > 0
    assert report.timings
