"""Posts with their terms resolved, and their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.hub.posts import instant

if TYPE_CHECKING:
    from tests.conftest import Assembled, Hub


def test_posts_stand_newest_first(hub: Hub, assembled: Assembled) -> None:
    """By the moment in any time zone; without a date last; then by title."""
    for name, title, date in (
        ("a", "Zebra", "2026-11-02"),
        ("b", "aardvark", "2026-11-02"),
        ("c", "West", "2026-11-02T22:00:00-05:00"),
        ("d", "East", "2026-11-03T04:00:00+02:00"),
        ("e", "Undated", None),
    ):
        hub.post(name, title=title, date=date)
    made, _ = assembled()
    assert [post.doc.title for post in made.posts] == [
        "West", "East", "aardvark", "Zebra", "Undated",
    ]  # fmt: skip


def test_moments_are_compared_across_zones() -> None:
    """The same moment written in two zones is one."""
    assert instant("2026-11-02T12:00:00Z") == instant("2026-11-02T14:00:00+02:00")
    assert instant("") < instant("0001-01-01T00:00:01Z")


@pytest.mark.parametrize("drafts", [False, True])
def test_a_draft_is_published_only_when_asked_for(
    hub: Hub, assembled: Assembled, *, drafts: bool
) -> None:
    """It is checked either way."""
    hub.post("done")
    hub.post("unfinished", status="draft", work_task="incidents/reveiw")
    made, problems = assembled(drafts=drafts)
    assert [post.doc.id for post in made.posts] == ["done"]
    assert [problem.code for problem in problems] == ["E-VOCAB"]
    hub.post("unfinished", status="draft")
    made, problems = assembled(drafts=drafts)
    assert len(made.posts) == 1 + drafts
    assert problems == ()


def test_a_post_with_an_unknown_term_is_left_out(hub: Hub, assembled: Assembled) -> None:
    """Who links to it is not told that it does not exist."""
    hub.post("faulty", social_tool="wikki")
    hub.post("other", body="See [it](faulty.md) and [[faulty]].\n")
    made, problems = assembled()
    assert [post.doc.id for post in made.posts] == ["other"]
    assert [problem.code for problem in problems] == ["E-VOCAB"]


def test_terms_are_named_in_any_way(hub: Hub, assembled: Assembled) -> None:
    """Title, synonym, list or single value: the post gets ids."""
    hub.write("content/tools/wiki.md", "---\ntitle: Team wiki\nsynonyms: [confluence]\n---\n")
    hub.post(source="GOOGLE SRE", social_tool="[Web Page, Confluence]", work_task="review")
    made, problems = assembled()
    (post,) = made.posts
    assert (post.source, post.tools, post.tasks) == (
        "google-sre", ("web-page", "wiki"), ("incidents/review",),
    )  # fmt: skip
    assert {problem.code for problem in problems} == {"H-RESOLVED"}


def test_a_work_context_settles_a_title(hub: Hub, assembled: Assembled) -> None:
    """Two tasks of one title are told apart by the context that the post names."""
    hub.write("content/work/planning/_index.md", "---\ntitle: Planning\n---\n")
    hub.write("content/work/planning/back.md", "---\ntitle: Look back and learn from it\n---\n")
    hub.post(work_context="Planning", work_task="Look back and learn from it")
    made, _ = assembled()
    assert made.posts[0].tasks == ("planning/back",)


def test_a_source_with_two_meanings_is_told_even_when_described(
    hub: Hub, assembled: Assembled
) -> None:
    """A description in place of a name that two sources go by settles nothing."""
    for name in ("one", "two"):
        hub.write(f"content/sources/{name}.md", "---\ntitle: The book\n---\n")
    hub.post(source="{name: The book, url: 'https://example.org/'}")
    _, problems = assembled()
    assert [problem.code for problem in problems] == ["E-AMBIGUOUS"]


def test_a_post_silences_what_it_knows(hub: Hub, assembled: Assembled) -> None:
    """A remark that the post does not want to hear is not made."""
    hub.post(work_task="Look back and learn from it", silence="H-RESOLVED")
    made, problems = assembled()
    assert problems == ()
    assert len(made.posts) == 1
