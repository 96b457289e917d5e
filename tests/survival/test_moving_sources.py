"""Sources may change, go, or become something else while they are built."""

from __future__ import annotations

import os
import pkgutil
import shutil
from random import Random
from threading import Event, Thread
from typing import TYPE_CHECKING, TypeVar

import pytest

from learnscape_gen.build import Options, build
from learnscape_gen.project import load_project
from tests.conftest import files_in
from tests.equivalence.authors import post_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from learnscape_gen.report import BuildReport
    from tests.survival.project import Project

T = TypeVar("T")

LAST = "content/tools/web-page.md"
"""The file that is read last, as the path of no other is greater."""


def become_a_folder(path: Path) -> None:
    """Put a folder in a file's place."""
    path.unlink()
    path.mkdir()
    (path / "inner.md").write_text("---\ntitle: Inner\n---\n")


def become_a_way_out(path: Path) -> None:
    """Put a link to a file outside of the project in a file's place."""
    outside = path.parents[3] / "outside.md"
    outside.write_text("---\ntitle: Secret\n---\nsecret\n")
    path.unlink()
    path.symlink_to(outside)


def become_a_loop(path: Path) -> None:
    """Put a link to itself in a file's place."""
    path.unlink()
    path.symlink_to(path.name)


FIRST_READ = "learnscape_gen.flow.read_batch.read_steadily"
"""Opens a source; the scan is over when it is called for the first time."""
FIRST_TEMPLATE = "learnscape_gen.render.environment._text_of"
"""Opens a template to draw with; all templates have been looked into by then."""


def built_while(
    project: Project, happens: Callable[[Path], object], path: str, *, before: str = FIRST_READ
) -> BuildReport:
    """Build, and let something happen to a file just before a function is first called."""
    waiting = [project.root / path]
    os.utime(waiting[0])  # so that a look at its size and time does not do
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(before, preceded(pkgutil.resolve_name(before), happens, waiting))
        report = build(load_project(project.root), Options(project.output, workers=1), _silent)
    assert not waiting, "no file was read"
    return report


def preceded(
    function: Callable[..., T], happens: Callable[[Path], object], waiting: list[Path]
) -> Callable[..., T]:
    """Return a function before which something happens to what waits."""

    def with_it(*args: object, **options: object) -> T:
        if waiting:
            happens(waiting.pop())
        return function(*args, **options)

    return with_it


@pytest.mark.parametrize("happens", [os.unlink, become_a_folder, become_a_loop])
@pytest.mark.parametrize("path", [LAST, "content/plan.pdf"])
def test_a_file_that_goes_before_it_is_read(
    small: Project, happens: Callable[[Path], object], path: str
) -> None:
    """It is a problem with its name; the site stays, and the next build sees what is there now."""
    report = built_while(small, happens, path)
    assert {(p.code, p.location.path) for p in report.problems if p.is_error} >= {("E-FILE", path)}
    small.assert_is("a")
    assert_as_clean(small)


def test_a_file_that_becomes_a_way_out(small: Project) -> None:
    """What stands outside of the project is not published by the next build; nor by this one."""
    built_while(small, become_a_way_out, "content/posts/2/p5.md")
    assert_as_clean(small)
    assert not [path for path, text in small.files().items() if b"secret" in text]


@pytest.mark.parametrize("size", [0, 200_000])
def test_a_file_that_shrinks_or_grows(small: Project, size: int) -> None:
    """What was read is one thing or the other; the next build takes it as it is then."""
    built_while(small, lambda path: path.write_bytes(b"x" * size), "content/plan.pdf")
    assert_as_clean(small)


@pytest.mark.parametrize("before", [FIRST_READ, FIRST_TEMPLATE], ids=["reading", "drawing"])
def test_a_template_that_goes(small: Project, before: str) -> None:
    """It was there when the build began, and is not when pages are drawn."""
    footer = small.root / "templates" / "partials" / "footer.html"
    footer.parent.mkdir(parents=True)
    footer.write_text("<footer>ours</footer>")
    built_while(small, os.unlink, "templates/partials/footer.html", before=before)
    assert_as_clean(small)


def test_all_content_goes(small: Project) -> None:
    """Nobody is left with half a site."""
    report = built_while(small, lambda path: shutil.rmtree(path), "content")  # noqa: PLW0108 - it has options
    assert report.failed(strict=False)
    small.assert_is("a")


@pytest.mark.parametrize("seed", range(3))
def test_sources_that_never_rest(small: Project, seed: int) -> None:
    """Files are written while builds run, many within one tick; the last build has it all."""
    stop = Event()
    writer = Thread(target=keep_writing, args=(small.root / "content" / "posts", seed, stop))
    writer.start()
    try:
        for _ in range(12):
            build(load_project(small.root), Options(small.output, keep_going=True), _silent)
    finally:
        stop.set()
        writer.join()
    assert_as_clean(small)


def keep_writing(posts: Path, seed: int, stop: Event) -> None:
    """Write, rename and remove posts, as fast as it goes; most keep their size."""
    random = Random(seed)  # noqa: S311 - no secret
    while not stop.is_set():
        path = posts / f"restless-{random.randrange(4)}.md"
        choice = random.randrange(8)
        if choice == 0:
            path.unlink(missing_ok=True)
        elif choice == 1 and path.exists():
            path.replace(posts / f"restless-{random.randrange(4)}.md")
        else:
            path.write_text(post_text(random.choice("ABC"), random.choice(("One.\n", "Two.\n"))))
        stop.wait(random.random() / 500)


def assert_as_clean(project: Project) -> None:
    """Build once more, and compare with a clean build of the same sources."""
    copy = project.root.parent / "clean"
    shutil.copytree(
        project.root, copy, symlinks=True, ignore=shutil.ignore_patterns("site", ".learnscape")
    )
    report = build(load_project(project.root), Options(project.output, keep_going=True), _silent)
    clean = build(load_project(copy), Options(copy / "site", keep_going=True), _silent)
    assert report.problems == clean.problems
    assert project.files() == files_in(copy / "site")
    shutil.rmtree(copy)


def _silent(*_: object) -> None:
    """Say nothing of a build's progress."""
