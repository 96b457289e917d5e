"""The build as a whole: what stops it, what it writes, and that it always writes the same."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from time import sleep
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.build import Options, build, explain
from learnscape_gen.project import load_project
from tests.conftest import files_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import IO

    from learnscape_gen.report import BuildReport
    from tests.conftest import Hub


def codes(report: BuildReport) -> list[str]:
    """Return the codes of a report, hints apart."""
    return [problem.code for problem in report.problems if problem.severity != "hint"]


def test_everything_is_published(hub: Hub) -> None:
    """The report names what was written; nothing else is in the output."""
    hub.post()
    report = hub.build()
    files = hub.files()
    assert codes(report) == []
    assert set(report.written) == set(files)
    assert (report.pages, report.unchanged, report.pruned) == (len(files), 0, ())
    assert report.seconds > 0


def test_a_second_build_writes_nothing(hub: Hub) -> None:
    """Not a byte, not a time stamp; nor the record, once the clock tells new files from old."""
    hub.post()
    hub.build()
    before = times(hub.output)
    report = hub.build()
    assert (report.written, report.pruned) == ((), ())
    assert report.unchanged == report.pages
    assert times(hub.output) == before
    sleep(0.2)
    hub.build()
    before = times(hub.root)
    report = hub.build()
    assert (report.read, report.rendered, report.fresh) == (0, 0, report.pages)
    assert times(hub.root) == before


def times(folder: Path) -> dict[Path, int]:
    """Return when each file and folder changed last, but for the lock that a build holds."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.parts[-2:] != LOCK}


LOCK = (".learnscape", "lock")


def test_an_edit_rewrites_only_what_shows_it(hub: Hub) -> None:
    """The body of a post is on its page and in its feeds."""
    hub.post("a", body="Old words.\n")
    hub.post("b", title="Another")
    hub.build()
    hub.post("a", body="New words.\n")
    feeds = {"", "work/incidents/", "work/incidents/review/", "tools/web-page/",
             "sources/google-sre/", "learning/non-formal/"}  # fmt: skip
    assert set(hub.build().written) == {
        "posts/a/index.html",
        *(f"{address}feed.{ending}" for address in feeds for ending in ("xml", "json")),
    }


def test_what_is_removed_is_pruned(hub: Hub) -> None:
    """With its folder and its old addresses; other files stay."""
    hub.post("a", aliases="old/place")
    hub.post("b")
    hub.build()
    hub.remove("content/posts/a.md")
    assert set(hub.build().pruned) == {"posts/a/index.html", "old/place/index.html"}
    assert not (hub.output / "old").exists()
    assert not (hub.output / "posts" / "a").exists()


@pytest.mark.parametrize(
    "break_it",
    [
        lambda hub: hub.post("faulty", type=None),
        lambda hub: hub.post("faulty", work_task="no/such"),
        lambda hub: hub.post("faulty", body="[x](nowhere.md)\n"),
        lambda hub: hub.post("faulty", aliases="[tools]"),
        lambda hub: hub.write("content/work/x/y.md", "---\ntitle: Y\n---\n"),
        lambda hub: hub.write("learnscape.toml", "title = 1\n"),
        lambda hub: hub.write("learnscape.toml", 'theme = "none"\n'),
        lambda hub: hub.write("templates/post.html", "{{ nothing }}"),
    ],
)
def test_an_error_stops_a_build_before_anything_is_written(
    hub: Hub, break_it: Callable[[Hub], object]
) -> None:
    """The output stays as it was, or absent."""
    hub.post()
    break_it(hub)
    report = hub.build()
    assert report.failed(strict=False)
    assert (report.written, report.unchanged, report.pruned) == ((), 0, ())
    assert not hub.output.exists()
    report = hub.build(keep_going=True)
    assert report.failed(strict=False)
    assert report.written
    before = hub.files()
    hub.post("more")
    hub.build()
    assert hub.files() == before


def test_warnings_stop_a_strict_build(hub: Hub) -> None:
    """Otherwise they are only told."""
    hub.post()
    hub.write("content/run.js", "alert(1)")
    assert hub.build(strict=True).written == ()
    assert hub.build(strict=True, keep_going=True).written
    report = hub.build()
    assert codes(report) == ["W-ASSET"]
    assert not report.failed(strict=False)


def test_one_run_tells_of_everything(hub: Hub) -> None:
    """Settings, files, fields, terms, links, addresses: in the order of files and places."""
    hub.write("learnscape.toml", 'title = "x"\ntitel = "y"\n')
    hub.write("content/a.js", "x")
    hub.write("content/posts/b.md", "no front matter")
    hub.post("c", type="social", work_task="reviw", body="[x](y.md)\n")
    hub.post("d", work_task="reviw")
    hub.post("e", aliases="tools", body="[x](y.md)\n")
    problems = hub.build().problems
    assert [p.code for p in problems if p.severity != "hint"] == [
        "W-ASSET", "E-FRONT-MATTER-MISSING", "E-TYPE-UNKNOWN", "E-VOCAB", "E-COLLISION", "E-LINK",
        "W-CONFIG",
    ]  # fmt: skip
    assert [p.location for p in problems] == sorted(p.location for p in problems)


def test_drafts_are_built_when_asked_for(hub: Hub) -> None:
    """And pruned by the next build without them."""
    hub.post("a", status="draft")
    assert "posts/a/index.html" in hub.build(drafts=True).written
    assert "posts/a/index.html" in hub.build().pruned


def test_a_foreign_file_in_the_output_stays(hub: Hub) -> None:
    """No build touches what no build wrote."""
    hub.post()
    hub.build()
    (hub.output / "posts" / "mine.txt").write_text("mine")
    hub.remove("content/posts/postmortem.md")
    hub.build()
    assert hub.page("posts/mine.txt") == "mine"


def test_a_folder_with_foreign_files_is_refused(hub: Hub) -> None:
    """Even with --keep-going."""
    hub.post()
    hub.output.mkdir()
    (hub.output / "thesis.odt").write_text("mine")
    for keep_going in (False, True):
        assert codes(hub.build(keep_going=keep_going)) == ["E-OUTPUT-FOREIGN"]
    assert set(hub.files()) == {"thesis.odt"}


@pytest.mark.parametrize("output", [".", "content", "content/../content/site", "templates", ".."])
def test_an_output_in_the_project_is_refused(hub: Hub, output: str) -> None:
    """However it is written."""
    hub.post()
    (hub.root / "templates").mkdir()
    options = Options(hub.root / output, keep_going=True)
    report = build(load_project(hub.root), options, lambda *_: None)
    assert codes(report) == ["E-OUTPUT"]
    assert report.written == ()


def test_the_ignored_site_folder_of_a_repository_is_used(hub: Hub) -> None:
    """site/ with a .gitignore of its own is kept that way."""
    hub.post()
    hub.output.mkdir()
    (hub.output / ".gitignore").write_text("*\n!.gitignore\n")
    assert hub.build().written
    assert hub.page(".gitignore") == "*\n!.gitignore\n"


@pytest.mark.parametrize("damage", ["lose", "empty", "garble"])
def test_a_lost_record_is_no_loss(hub: Hub, damage: str) -> None:
    """The site is known as ours; what is not known to be ours stays; then all is as before."""
    hub.post("a")
    hub.post("b")
    hub.build()
    record = hub.root / ".learnscape" / "state.db"
    assert record.exists()
    if damage == "lose":
        shutil.rmtree(hub.root / ".learnscape")
    else:
        record.write_bytes(b"" if damage == "empty" else b"\x00{" * 5000)
    hub.remove("content/posts/b.md")
    report = hub.build()
    assert codes(report) == (["W-STATE"] if damage == "garble" else [])
    assert report.pruned == ()
    assert (hub.output / "posts" / "b" / "index.html").exists()
    hub.post("c")
    hub.build()
    hub.remove("content/posts/c.md")
    assert hub.build().pruned == ("posts/c/index.html",)


def break_faces(hub: Hub) -> None:
    """Break a byte of what is remembered, so that it shows only when it is asked for."""
    with closing(sqlite3.connect(hub.root / ".learnscape" / "state.db")) as state, state:
        state.execute("UPDATE faces SET face = CAST(face || 'x' AS BLOB)")
    hub.post(title="Another")


def test_damage_that_shows_late_is_no_loss(hub: Hub) -> None:
    """The build begins anew, and says so once."""
    hub.post()
    hub.build()
    break_faces(hub)
    report = hub.build()
    assert codes(report) == ["W-STATE"]
    assert codes(hub.build()) == []
    assert "Another" in hub.page("posts/postmortem/index.html")


def test_damage_that_shows_in_a_check_is_told(hub: Hub) -> None:
    """And everything else that is wrong with the hub."""
    hub.post()
    hub.build()
    break_faces(hub)
    hub.post("b", work_task="reviw")
    assert sorted(hub.codes()) == ["E-VOCAB", "W-STATE"]


def test_a_page_is_explained_although_the_state_is_damaged(hub: Hub) -> None:
    """Then it is new, as everything is."""
    hub.post()
    hub.build()
    break_faces(hub)
    options = Options(hub.output)
    told = explain(load_project(hub.root), options, "posts/postmortem/", lambda *_: None)
    assert told.reason == "it is new"


def test_a_state_that_can_not_be_used_can_be_silenced(hub: Hub) -> None:
    """As the catalogue of codes says of it."""
    hub.post()
    hub.write("learnscape.toml", 'base_url = "https://a.example/"\nsilence = ["W-STATE"]\n')
    hub.write(".learnscape/state.db", "Remember the milk.\n" * 100)
    assert "W-STATE" not in codes(hub.build())


def test_two_outputs_do_not_meet(hub: Hub) -> None:
    """A preview with drafts and the published site live side by side."""
    hub.post("a", status="draft")
    hub.build()
    published = hub.files()
    preview = Options(hub.root / "preview", drafts=True)
    build(load_project(hub.root), preview, lambda *_: None)
    assert hub.files() == published
    assert (hub.root / "preview" / "posts" / "a" / "index.html").exists()
    assert hub.build().written == ()


def test_a_fault_of_the_disk_leaves_every_page_whole(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While pages are drawn nothing is seen; the next build heals the rest."""
    hub.post()
    hub.build()
    before = hub.files()
    hub.write("templates/partials/footer.html", "<footer>New</footer>")
    calls = iter(range(30))

    def full(path: str, mode: str) -> IO[bytes]:
        if next(calls) == 10:
            raise OSError(28, "No space left on device")
        return open(path, mode)  # noqa: PTH123 - as it is

    with monkeypatch.context() as patch:
        patch.setattr("learnscape_gen.state.staging.open", full, raising=False)
        with pytest.raises(OSError, match="No space"):
            hub.build()
    assert hub.files() == before
    report = hub.build()
    assert len(report.written) > 10
    assert b"<footer>New</footer>" in hub.files()["index.html"]


def test_a_file_that_can_not_be_read_is_a_problem(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Text or asset: told with its name, and nothing is published."""
    hub.post()
    hub.write("content/plan.pdf", b"x")

    def refuse(path: str, mode: str) -> IO[bytes]:
        if path.endswith("plan.pdf"):
            raise PermissionError(13, "Permission denied")
        return open(path, mode)  # noqa: PTH123 - as it is

    monkeypatch.setattr("learnscape_gen.flow.steady_file.open", refuse, raising=False)
    report = hub.build()
    assert [(p.code, p.location.path) for p in report.problems if p.is_error] == [
        ("E-FILE", "content/plan.pdf")
    ]
    assert report.written == ()


def test_a_hub_without_content_is_built(empty_hub: Hub) -> None:
    """Its pages stand as those of a hub whose content folder is empty; one warning says why."""
    empty_hub.build()
    before = empty_hub.files()
    (empty_hub.root / "content").rmdir()
    report = empty_hub.build()
    assert [p.code for p in report.problems if p.severity != "hint"] == ["W-CONTENT"]
    assert not report.failed(strict=False)
    assert empty_hub.files() == before


def test_progress_is_told(hub: Hub) -> None:
    """By stage, with how much there is."""
    hub.post()
    said: list[tuple[str, int, int]] = []
    project = load_project(hub.root)
    report = build(project, Options(hub.output), lambda *told: said.append(told))
    assert said[0] == ("Reading", report.read, report.read)
    assert said[-1] == ("Drawing", report.pages, report.pages)


def test_a_check_writes_nothing(hub: Hub) -> None:
    """It finds what a build finds."""
    hub.post(work_task="reviw")
    before = sorted(hub.root.rglob("*"))
    found = hub.check().problems
    assert sorted(hub.root.rglob("*")) == before
    assert hub.build().problems == found
    assert not hub.output.exists()


def test_the_same_input_gives_the_same_bytes(hub: Hub, tmp_path: Path) -> None:
    """In another folder, at another time, in another process, with another hash seed."""
    for number in range(8):
        body = f"[[p{(number + 1) % 8}]]\n"
        hub.post(f"p{number}", moments="[apply, solve]", aliases=f"old/{number}", body=body)
    hub.write("content/logo.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>')
    hub.build()
    script = (
        "import sys; from pathlib import Path; from learnscape_gen.build import Options, build\n"
        "from learnscape_gen.project import load_project\n"
        "root = Path(sys.argv[1])\n"
        "build(load_project(root), Options(root / 'site'), lambda *_: None)\n"
    )
    for seed in ("0", "1", "4242"):
        copy = tmp_path / f"elsewhere-{seed}" / "deeper"
        shutil.copytree(hub.root, copy, ignore=shutil.ignore_patterns("site", ".learnscape"))
        subprocess.run(
            [sys.executable, "-c", script, str(copy)],
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC+{seed[0]}", "LC_ALL": "C"},
        )
        assert files_in(copy / "site") == hub.files()
