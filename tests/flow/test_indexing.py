"""The search index is made when something searched has changed, and only then."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.flow import indexing
from learnscape_gen.search.pagefind import (
    Pagefind,
    PagefindError,
    found_pagefind,
    run_pagefind,
)

if TYPE_CHECKING:
    from pathlib import Path

    from learnscape_gen.report import BuildReport
    from tests.conftest import Hub

UNCHANGED = "nothing that is searched has changed"


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Give the runs of Pagefind, each by the folder of its documents."""
    seen: list[Path] = []

    def noted(pagefind: Pagefind, documents: Path, index: Path) -> None:
        seen.append(documents)
        run_pagefind(pagefind, documents, index)

    monkeypatch.setattr(indexing, "run_pagefind", noted)
    return seen


@pytest.fixture
def searched(hub: Hub) -> Hub:
    """Give a hub with a post that is built with its index."""
    hub.search = True
    hub.post()
    return hub


def index_of(hub: Hub) -> dict[str, bytes]:
    """Return the files of the index."""
    return {path: content for path, content in hub.files().items() if "search/index/" in path}


def codes(report: BuildReport) -> list[str]:
    """Return the codes of the errors and warnings of a build."""
    return [problem.code for problem in report.problems if problem.severity != "hint"]


def test_the_first_build_makes_it(searched: Hub, runs: list[Path]) -> None:
    """The browser finds what it needs, and nothing of the documents is left in the site."""
    report = searched.build()
    assert (report.index.made, report.index.reason) == (True, "it is new")
    assert len(runs) == 1
    assert "index" in report.timings
    names = {path.rpartition("/")[2].rpartition(".")[2] for path in index_of(searched)}
    assert names == {"js", "json", "pagefind", "pf_meta", "pf_fragment", "pf_index", "pf_filter"}
    assert not [path for path in searched.files() if path.startswith(".learnscape")]


def test_a_build_with_nothing_to_do_does_not_run_it(searched: Hub, runs: list[Path]) -> None:
    """Nor does it touch a file of the index."""
    searched.build()
    stamps = {p: p.stat().st_mtime_ns for p in (searched.output / "search").rglob("*")}
    report = searched.build()
    assert (report.index.made, report.index.reason) == (False, UNCHANGED)
    assert "index" not in report.timings
    assert len(runs) == 1
    assert stamps == {p: p.stat().st_mtime_ns for p in (searched.output / "search").rglob("*")}


@pytest.mark.parametrize(
    "change",
    [
        {"body": "Read it twice.\n"},
        {"title": "Another title"},
        {"minutes": "5"},
        {"type": "informal"},
        {"status": "archived"},
    ],
)
def test_what_is_searched_makes_it_anew(
    searched: Hub, runs: list[Path], change: dict[str, str]
) -> None:
    """A word of a body, and whatever a post is found or filtered by."""
    searched.build()
    searched.post(**change)
    report = searched.build()
    assert report.index.reason == "something that is searched has changed"
    assert len(runs) == 2


def test_what_is_not_searched_does_not(searched: Hub, runs: list[Path]) -> None:
    """A review changes the page of a post and the page of what is new, and not what is found."""
    searched.build()
    searched.post(reviewed="2026-11-20", url="https://example.org/")
    report = searched.build()
    assert report.rendered
    assert report.index.reason == UNCHANGED
    assert searched.build().index.reason == UNCHANGED
    assert len(runs) == 1


def test_a_post_that_went_is_not_found(searched: Hub, runs: list[Path]) -> None:
    """Nor is its text left in the index."""
    searched.post("second")
    searched.build()
    fragments = sum("pf_fragment" in path for path in index_of(searched))
    searched.remove("content/posts/second.md")
    assert searched.build().index.made
    assert sum("pf_fragment" in path for path in index_of(searched)) == fragments - 1


def test_an_index_that_is_not_as_it_was_left_is_made_anew(searched: Hub, runs: list[Path]) -> None:
    """Somebody took a file of it away, or all."""
    searched.build()
    next((searched.output / "search/index/fragment").iterdir()).unlink()
    assert searched.build().index.reason == "its files were changed by somebody else"
    (searched.output / "search/index/pagefind-entry.json").unlink()
    assert searched.build().index.reason == "its files are gone"
    assert len(runs) == 3


def test_another_pagefind_makes_it_anew(
    searched: Hub, runs: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An index and the script that reads it are of one version."""
    searched.build()
    found = found_pagefind()
    assert found
    monkeypatch.setattr(indexing, "found_pagefind", lambda: found._replace(version="another"))
    assert searched.build().index.made


def test_a_build_without_search_leaves_no_index(searched: Hub, runs: list[Path]) -> None:
    """All else is the same, and files of somebody else stay."""
    searched.build()
    searched.write("site/search/index/mine.txt", "mine")
    before = {p: c for p, c in searched.files().items() if p not in index_of(searched)}
    searched.search = False
    report = searched.build()
    assert (report.index.made, report.index.reason) == (False, "it was not asked for")
    assert index_of(searched) == {"search/index/mine.txt": b"mine"}
    assert {p: c for p, c in searched.files().items() if p not in index_of(searched)} == before
    searched.search = True
    assert searched.build().index.reason == "it is new"


def test_an_index_of_somebody_else_stays(hub: Hub) -> None:
    """One that no build made is none of our business."""
    hub.build()
    hub.write("site/search/index/pagefind-entry.json", "{}")
    hub.build()
    assert index_of(hub) == {"search/index/pagefind-entry.json": b"{}"}


def test_a_hub_that_wants_no_search_has_none(searched: Hub, runs: list[Path]) -> None:
    """No page, no box, no index."""
    searched.build()
    settings = 'title = "H"\nbase_url = "https://example.org/"\nsearch = false\n'
    searched.write("learnscape.toml", settings)
    report = searched.build()
    assert report.index.reason == "the hub has no search"
    assert not (searched.output / "search").exists()
    assert 'action="' not in searched.page("posts/postmortem/index.html")
    assert len(runs) == 1


def test_without_pagefind_there_is_one_warning(
    searched: Hub, runs: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site is published without an index; one that was there stays."""
    searched.build()
    before = index_of(searched)
    monkeypatch.setattr(indexing, "found_pagefind", lambda: None)
    searched.post("another")
    report = searched.build()
    assert codes(report) == ["W-SEARCH"]
    assert "posts/another/index.html" in report.written
    assert report.index.reason == "Pagefind is not installed"
    assert index_of(searched) == before
    assert len(runs) == 1


def test_a_strict_build_stops_before_it_publishes(
    searched: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A missing Pagefind is known before anything is written."""
    monkeypatch.setattr(indexing, "found_pagefind", lambda: None)
    assert searched.build(strict=True).written == ()
    searched.write("learnscape.toml", 'silence = ["W-SEARCH", "H-BASE-URL"]\n')
    assert searched.build(strict=True).written


def test_a_pagefind_that_fails_leaves_the_old_index(
    searched: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site is published all the same, the warning says why, and the next build tries again."""
    searched.build()
    before = index_of(searched)

    def fail(*_: object) -> None:
        raise PagefindError("it ran out of memory")

    with monkeypatch.context() as patch:
        patch.setattr(indexing, "run_pagefind", fail)
        searched.post("another")
        report = searched.build()
    assert codes(report) == ["W-SEARCH"]
    assert any("out of memory" in problem.message for problem in report.problems)
    assert index_of(searched) == before
    assert not [path for path in searched.files() if path.startswith(".learnscape")]
    assert searched.build().index.made


def test_a_build_that_is_killed_leaves_an_index_that_is_whole(
    searched: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All that the old entry names is there, and the next build does the rest."""
    searched.build()
    before = index_of(searched)
    replace, left = os.replace, iter(range(3))

    def killed(source: str, target: str) -> None:
        if "search/index" in str(target) and next(left, None) is None:
            raise KeyboardInterrupt
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", killed)
        searched.post("another")
        with pytest.raises(KeyboardInterrupt):
            searched.build()
    assert before.items() <= index_of(searched).items()
    assert searched.build().index.reason == "the last one was not finished"


def test_the_site_beside_it_does_not_depend_on_it(searched: Hub) -> None:
    """Byte for byte the same with an index and without."""
    searched.build()
    beside = {p: c for p, c in searched.files().items() if p not in index_of(searched)}
    searched.output = searched.root / "other"
    searched.search = False
    searched.build()
    assert searched.files() == beside
