"""Sequences of edits that a build has got wrong once, or would be likely to."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.conftest import SMALLEST
from tests.equivalence.authors import post_text
from tests.equivalence.sequences import Edit, Step, assert_equivalent, carry_out
from tests.equivalence.world import LONG_AGO, SECOND, World

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

POSTS = {
    "content/posts/alpha.md": post_text("Alpha", "## Heading\n\nPlain.\n", date="2026-11-02"),
    "content/posts/beta.md": post_text("Beta", "[[alpha#Heading]]\n", date="2026-01-31"),
    "content/posts/gamma.md": post_text("Gamma", "[a](alpha.md) ![](a.png)\n", tags="[a, b]"),
    "content/posts/a.png": "picture",
}


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Give a project of three posts that has been built."""
    made = World(tmp_path, {**SMALLEST, **POSTS})
    assert_equivalent(made)
    return made


SEQUENCES: dict[str, list[Step]] = {
    "an address dies, has a copy, and lives again": [
        (Edit("write a post", 0, 0), Edit("give an address", 0, 1)),
        (Edit("know dead links", 1, 0),),
        (Edit("know dead links", 1, 5),),
        (Edit("give an address", 0, 0), Edit("speak other languages", 1, 0)),
        (Edit("know dead links", 4, 0),),
        (Edit("know dead links", 5, 2),),
    ],
    "a post is mentioned, in a file that breaks, and then no more": [
        (Edit("be mentioned", 0, 1),),
        (Edit("speak other languages", 1, 0), Edit("be mentioned", 1, 1)),
        (Edit("change the slug", 1, 3),),
        (Edit("be mentioned", 1, 4),),
        (Edit("be mentioned", 0, 3),),
        (Edit("be mentioned", 0, 5),),
    ],
    "a file without an ending and a page trade places": [
        (Edit("write a post", 0, 0),),
        (Edit("trade places", 0, 0),),
        (Edit("trade places", 0, 1),),
        (Edit("trade places", 0, 0),),
    ],
    "an asset beside a post that became a bundle": [
        (Edit("write a post", 0, 0),),
        (Edit("move a post", 0, 4),),
        (Edit("write an asset", 1, 0),),
        (Edit("retitle", 0, 1),),
    ],
    "two posts of one address, of which one is told otherwise": [
        (Edit("write a post", 3, 0),),
        (Edit("write a post", 0, 0),),
        (Edit("change the slug", 1, 3),),
        (Edit("change what is told", 0, 0),),
    ],
}


@pytest.mark.parametrize("name", SEQUENCES)
def test_what_went_wrong_once(tmp_path: Path, name: str) -> None:
    """It goes well now."""
    carry_out(World(tmp_path, SMALLEST), SEQUENCES[name])


def each(*edits: Callable[[World], object]) -> pytest.MarkDecorator:
    """Give edits to a test one by one."""
    return pytest.mark.parametrize("edit", edits, ids=range(len(edits)))


@each(
    lambda w: w.write("content/posts/alpha.md", post_text("Alpha", "## Headline\n\nPlain.\n")),
    lambda w: w.remove("content/posts/alpha.md"),
    lambda w: w.move("content/posts/alpha.md", "content/posts/2026/alpha.md"),
    lambda w: w.set_key("content/posts/alpha.md", "title", '"Gamma"'),
    lambda w: w.set_key("content/posts/alpha.md", "slug", "omega"),
    lambda w: w.set_key("content/posts/alpha.md", "status", "draft"),
    lambda w: w.set_key("content/posts/alpha.md", "status", "archived"),
    lambda w: w.remove("content/posts/a.png"),
    lambda w: w.move("content/posts/a.png", "content/posts/A.png"),
    lambda w: w.remove("content/work/incidents/review.md"),
    lambda w: w.set_key("content/work/incidents/review.md", "title", '"Alpha"'),
)  # fmt: skip
def test_what_others_link_to(world: World, edit: Callable[[World], None]) -> None:
    """Pages that link to something change, or tell of it, though their own files do not change."""
    edit(world)
    assert_equivalent(world)


def test_a_template_that_was_looked_for_in_vain(world: World) -> None:
    """When it comes, pages that would have included it do; when it goes, they no longer do."""
    world.write("templates/partials/footer.html", "{% include 'partials/m.html' ignore missing %}")
    assert_equivalent(world)
    world.write("templates/partials/m.html", "<i>here</i>")
    assert_equivalent(world)
    assert b"<i>here</i>" in world.files()["index.html"]
    world.write("templates/partials/m.html", "{{ page.head.kind }}")
    assert_equivalent(world)
    world.remove("templates/partials/m.html")
    assert_equivalent(world)
    assert b"<i>here</i>" not in world.files()["index.html"]


def test_a_template_that_is_named_by_the_view(world: World) -> None:
    """Which templates a page needs may depend on what it shows."""
    world.write("templates/partials/footer.html", "{% include 'f/' ~ page.head.kind ~ '.html' %}")
    for path, text in world.files().items():
        if path.endswith(".html") and (kind := text.partition(b'class="page-')[2][:20]):
            name = kind.partition(b'"')[0].decode()
            world.write(f"templates/f/{name}.html", f"<i>{name}</i>")
    assert_equivalent(world)
    assert b"<i>post</i>" in world.files()["posts/alpha/index.html"]
    world.write("templates/f/post.html", "<i>other</i>")
    assert_equivalent(world)
    assert b"<i>other</i>" in world.files()["posts/alpha/index.html"]


def test_a_layer_above_comes_and_goes(world: World) -> None:
    """The site hides the theme, which hides its parent, which hides what is built in."""
    world.set_setting("theme", '"warm"')
    for place in ("themes/warm/theme.toml", "themes/cool/templates/robots.txt",
                  "themes/warm/templates/robots.txt", "templates/robots.txt"):  # fmt: skip
        world.write(place, 'extends = "cool"\n' if place.endswith("toml") else f"{place}\n")
        assert_equivalent(world)
    for place in ("templates/robots.txt", "themes/warm/theme.toml",
                  "themes/warm/templates/robots.txt"):  # fmt: skip
        world.remove(place)
        assert_equivalent(world)


def test_a_static_file_is_addressed_by_its_content(world: World) -> None:
    """Every page carries the digest of the style sheet; of the same size, too."""
    for text in ("b {}", "i {}"):
        world.write("templates/static/style.css", text)
        assert_equivalent(world)


def test_posts_of_one_size_and_date_change_places(world: World) -> None:
    """As after unpacking an archive whose dates are all the same."""
    one, other = "content/posts/one.md", "content/posts/two.md"
    for path, title in ((one, "Aaa"), (other, "Bbb")):
        world.write(path, post_text(title, "Words.\n"), LONG_AGO)
    assert_equivalent(world)
    world.move(one, "content/posts/aside.txt")
    world.move(other, one)
    world.move("content/posts/aside.txt", other)
    assert_equivalent(world)
    assert b"Bbb" in world.files()["posts/one/index.html"]


@pytest.mark.parametrize(
    "path",
    ["content/posts/alpha.md", "content/posts/a.png", "learnscape.toml", "templates/robots.txt",
     "templates/static/style.css"],
)  # fmt: skip
def test_other_words_of_the_same_size_and_date(world: World, path: str) -> None:
    """As `rsync --times` or `touch -r` leave them; only the system's own date tells."""
    if not (world.root / path).is_file():
        world.write(path, "a {}")
    assert_equivalent(world)
    date = (world.root / path).stat().st_mtime_ns
    text = world.text(path)
    changed = text.replace("Plain", "Fancy").replace("small", "large").replace("a {}", "b {}")
    world.write(path, changed.replace("picture", "drawing"), date)
    assert_equivalent(world)


@pytest.mark.parametrize("date", [0, 2**32 * SECOND, -SECOND])
def test_files_from_any_time(world: World, date: int) -> None:
    """A clock that is wrong, in 1970 or in 2106, hides no edit."""
    for words in ("One.\n", "Two.\n", "Six.\n"):
        world.write("content/posts/alpha.md", post_text("Alpha", words), date)
        world.write("content/posts/a.png", words, date)
        assert_equivalent(world)


def test_an_edit_while_the_build_reads(world: World) -> None:
    """What is written after it was read is seen by the next build, whatever its date."""
    path = world.root / "content/posts/alpha.md"
    world.write("content/posts/alpha.md", post_text("Alpha", "One.\n"), _now(world))
    stat = path.stat()

    def change(stage: str, done: int, of: int) -> None:
        if stage == "Drawing" and done == of:
            path.write_text(post_text("Alpha", "Two.\n"))
            os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))

    world.build(progress=change)
    assert path.stat().st_size == stat.st_size
    assert_equivalent(world)
    assert b"Two." in world.files()["posts/alpha/index.html"]


def _now(world: World) -> int:
    """Return the time that the disk has now."""
    clock = world.folder / "clock"
    clock.write_text("")
    return clock.stat().st_mtime_ns
