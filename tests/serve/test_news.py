"""Browsers learn of every build, also of those that they have missed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from learnscape_gen.report import BuildReport
from learnscape_gen.serve.news import News
from learnscape_gen.serve.rebuild import Rebuilt

PATHS = st.sets(st.sampled_from(["index.html", "a.html", "b.css", "c.js"]))


def built(*written: str, pruned: tuple[str, ...] = ()) -> Rebuilt:
    """Return a build that wrote and removed some files."""
    return Rebuilt(BuildReport(problems=(), written=written, pruned=pruned))


@given(st.lists(PATHS, max_size=20), st.integers(0, 20))
def test_what_was_missed_is_what_the_builds_since_then_changed(
    builds: list[set[str]], heard: int
) -> None:
    """No more, and no less."""
    news, names = News("here"), ["here-0"]
    for changed in builds:
        news.tell(built(*changed))
        names.append(news.build)
    heard = min(heard, len(builds))
    told = news.since(names[heard])
    assert told.changed == frozenset().union(*builds[heard:])
    assert told.build == names[-1]


def test_a_build_of_another_process_or_of_nobody_is_not_known() -> None:
    """Then the page has to be loaded anew."""
    news = News("here")
    news.tell(built("index.html"))
    for unknown in ("there-1", "here-2", "here-x", "here--1", "", "1"):
        assert news.since(unknown).changed is None


def test_removed_files_have_changed_too() -> None:
    """A page that is gone must not stay in the browser."""
    news = News("here")
    news.tell(built("a.html", pruned=("b.html",)))
    assert news.since("here-0").changed == frozenset({"a.html", "b.html"})


def test_only_so_many_builds_are_remembered() -> None:
    """A browser that has slept for a day loads its page anew."""
    news = News("here")
    for _ in range(2_000):
        news.tell(built())
    assert news.since("here-0").changed is None
    assert news.since("here-1999").changed == frozenset()


def test_who_listens_is_woken_until_he_stops() -> None:
    """By builds and by the end."""
    news, woken = News("here"), list[str]()
    stop = news.listen(lambda: woken.append("woken"))
    news.tell(built())
    news.end()
    stop()
    news.tell(built())
    assert woken == ["woken", "woken"]
    assert news.is_over
