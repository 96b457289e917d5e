"""Posts: all their keys, and what each of them can get wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.content.kinds.post import GivenSource, Review
from learnscape_gen.content.named import Named
from learnscape_gen.content.places import Kind
from learnscape_gen.diagnostics import Location
from learnscape_gen.learning import Facts, LearningType

if TYPE_CHECKING:
    from tests.content.conftest import DocumentOf, PlacesOf

NEEDED = "title: Postmortem culture\ntype: informal\nsource: sre\ntool: chat\ntask: review\n"
"""The keys of the smallest sound post, on lines 2 to 6."""


def test_the_smallest_post(document_of_kind: DocumentOf) -> None:
    """Five keys make a post."""
    post, problems = document_of_kind(Kind.POST, NEEDED)
    assert problems == ()
    assert (post.id, post.title, post.type) == ("name", "Postmortem culture", LearningType.INFORMAL)
    assert post.source == Named("sre", 4, 9)
    assert post.place(post.source.spot) == Location(post.path, 4, 9)
    assert [named.text for named in (*post.tools, *post.tasks)] == ["chat", "review"]
    assert (post.status, post.facts, post.review, post.minutes) == ("published", None, None, 0)


def test_a_post_with_every_key(document_of_kind: DocumentOf) -> None:
    """No key of the documentation is passed over."""
    post, problems = document_of_kind(
        Kind.POST,
        NEEDED
        + "url: https://example.org/ä\nwhy: Because.\nmoments: [change, apply]\nminutes: 25 min\n"
        "access: Free\nauthor: We\nyear: 2016\nfacts: {structured: no}\ndate: 2026-11-02 10:00\n"
        "tags: [2024, no]\nstatus: archived\nalias: /old/\nslug: Other name\nlang: pt_BR\n"
        "noticed: it\nclaim: 80 %\nvia: a friend\nsupport: some\nwork_context: incidents\n"
        "silence: W-TONE\n",
        "A body.\n",
    )
    assert problems == ()
    assert (post.id, post.url) == ("other-name", "https://example.org/%C3%A4")
    assert (post.why, post.moments, post.minutes) == ("Because.", ("apply", "change"), 25)
    assert (post.access, post.author, post.year) == ("free", "We", "2016")
    assert (post.facts, post.facts_at) == (Facts(structured=False), (14, 8))
    assert (post.date, post.tags) == ("2026-11-02T10:00:00Z", ("2024", "no"))
    assert (post.status, post.aliases, post.language) == ("archived", ("old",), "pt-BR")
    assert (post.noticed, post.claim) == ("it", "80 %")
    assert post.notes == (("support", "some"), ("via", "a friend"))
    assert ([named.text for named in post.contexts], post.silence) == (["incidents"], ("W-TONE",))
    assert post.body.excerpt == "A body."


@pytest.mark.parametrize(
    ("line", "code", "hint"),
    [
        (2, "E-TITLE", "Add a line: title: "),
        (3, "E-TYPE-MISSING", "Write type: formal"),
        (4, "E-SOURCE", "source: google-sre"),
        (5, "E-TOOL", "Add a line such as: social_tool: "),
        (6, "E-TASK", "Add a line such as: work_task: "),
    ],
)
def test_a_needed_key_that_is_missing(
    line: int, code: str, hint: str, document_of_kind: DocumentOf, places_of: PlacesOf
) -> None:
    """A missing key is told at the top, an empty one at its place; both once, with what to type."""
    lines = NEEDED.splitlines(keepends=True)
    key = lines[line - 2].partition(":")[0]
    without = "".join(other for other in lines if other != lines[line - 2])
    _, problems = document_of_kind(Kind.POST, without)
    assert places_of(problems) == [(code, 2, 1)]
    assert hint in problems[0].hint
    for empty in ("", " ~", " ''"):
        lines[line - 2] = f"{key}:{empty}\n"
        _, problems = document_of_kind(Kind.POST, "".join(lines))
        assert [told[:2] for told in places_of(problems)] == [(code, line)]
        assert problems[0].location.column > len(key)


@pytest.mark.parametrize(
    ("was", "front", "told"),
    [
        ("type: informal", "type: social", ("E-TYPE-UNKNOWN", 3, 7)),
        ("type: informal", "type: 1", ("E-TYPE-UNKNOWN", 3, 7)),
        ("type: informal", "type: [formal]", ("E-VALUE", 3, 7)),
        ("source: sre", "source: {url: 'https://example.org/'}", ("E-SOURCE", 4, 9)),
        ("source: sre", "source: [sre]", ("E-SOURCE", 4, 9)),
        ("source: sre", "source: {name: Google, url: x}", ("E-URL", 4, 29)),
        ("source: sre", "source: {name: Google, yaer: 1}", ("W-KEY", 4, 24)),
        ("task: review", "task: {a: b}", ("E-VALUE", 6, 7)),
        ("task: review", "task: []", ("E-TASK", 6, 7)),
        ("tool: chat", "tool: [chat]\nTools: [blog]", ("E-DUPLICATE-KEY", 6, 1)),
        ("tool: chat", "tool: chat\nstatus: hidden", ("E-VALUE", 6, 9)),
        ("tool: chat", "tool: chat\nstatus: hidden\ndraft: yes", ("E-VALUE", 6, 9)),
        ("tool: chat", "tool: chat\nmoments: [soon]", ("E-VALUE", 6, 11)),
        ("tool: chat", "tool: chat\naccess: public", ("E-VALUE", 6, 9)),
        ("tool: chat", "tool: chat\nlanguage: English", ("E-VALUE", 6, 11)),
        ("tool: chat", "tool: chat\ndate: soon", ("E-DATE", 6, 7)),
        ("tool: chat", "tool: chat\ndate: soon\nreview_in: 1 year", ("E-DATE", 6, 7)),
        ("tool: chat", "tool: chat\nreviewed: soon", ("E-DATE", 6, 11)),
        ("tool: chat", "tool: chat\nreviewed: {on: soon}", ("E-DATE", 6, 16)),
        ("tool: chat", "tool: chat\nreviewed: [2026-11-02]", ("E-VALUE", 6, 11)),
        ("tool: chat", "tool: chat\nreviewed: {onn: x}", ("W-KEY", 6, 12)),
        ("tool: chat", "tool: chat\nreview_in: soon", ("E-VALUE", 6, 12)),
        ("tool: chat", "tool: chat\nrevieved: 2026-11-02", ("W-KEY", 6, 1)),
        ("tool: chat", "tool: chat\nslug: ../x", ("E-SLUG", 6, 7)),
        ("tool: chat", "tool: chat\nlayout: post", ("H-KEY", 6, 1)),
    ],
)
def test_a_slip_is_told_once(
    was: str,
    front: str,
    told: tuple[str, int, int],
    document_of_kind: DocumentOf,
    places_of: PlacesOf,
) -> None:
    """Every slip is one problem, at its line and column, with a hint."""
    _, problems = document_of_kind(Kind.POST, NEEDED.replace(was, front))
    assert places_of(problems) == [told]
    assert problems[0].hint


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("formal", LearningType.FORMAL),
        ("Non Formal", LearningType.NON_FORMAL),
        ("nonformal", LearningType.NON_FORMAL),
        ("informal learning", LearningType.INFORMAL),
        ("informelles Lernen", LearningType.INFORMAL),
    ],
)
def test_types_in_other_words(
    written: str, kind: LearningType, document_of_kind: DocumentOf
) -> None:
    """A type may be written in the ways of several languages."""
    post, problems = document_of_kind(Kind.POST, NEEDED.replace("informal", written))
    assert (post.type, problems) == (kind, ())


def test_a_source_described_in_place(document_of_kind: DocumentOf) -> None:
    """Who made it may be said in the post: by name, or else by publisher or author."""
    for source, name in (
        ("{name: Google, publisher: P, author: A, year: 2016, url: https://sre.google}", "Google"),
        ("{publisher: P, author: A, year: 2016, url: https://sre.google}", "P"),
        ("{Author: A, year: 2016, link: https://sre.google}", "A"),
    ):
        post, problems = document_of_kind(Kind.POST, NEEDED.replace("sre", source, 1))
        assert problems == ()
        assert isinstance(post.source, GivenSource)
        assert (post.source.name.text, post.source.name.column) == (name, 9)
        assert (post.source.url, post.source.author, post.source.year) == (
            "https://sre.google",
            "A",
            "2016",
        )


@pytest.mark.parametrize(
    ("front", "status"),
    [
        ("draft: yes", "draft"),
        ("draft: true\nstatus: published", "draft"),
        ("draft: no\nstatus: archived", "archived"),
        ("status: Draft", "draft"),
        ("status:", "published"),
    ],
)
def test_drafts_in_both_ways(front: str, status: str, document_of_kind: DocumentOf) -> None:
    """`draft: yes` and `status: draft` mean the same."""
    post, problems = document_of_kind(Kind.POST, f"{NEEDED}{front}\n")
    assert (post.status, problems) == (status, ())


@pytest.mark.parametrize(
    ("front", "review"),
    [
        ("reviewed: 2026-11-02", Review("2026-11-02", "")),
        ("reviewed: 2026-11-02\nreview_in: 1 year", Review("2026-11-02", "2027-11-02")),
        ("date: 2026-01-31 10:00\nreview_in: 1 month", Review("", "2026-02-28")),
        ("review_in: 1 month", None),
        ("owner: the team", Review("", "", owner="the team")),
        (
            "reviewed: {on: 2026-11-02, by: us}\nowner: them",
            Review("2026-11-02", "", "us", owner="them"),
        ),
        ("reviewed:", None),
        ("reviewed: {on: 2026-11-02 23:00 -0500}", Review("2026-11-02", "")),
        (
            "reviewed: {on: 2026-11-02, by: us, outcome: kept, note: fine}\nreview_in: 90 days",
            Review("2026-11-02", "2027-01-31", "us", "kept", "fine"),
        ),
        ("date: 2026-11-02\nreviewed: {by: us}\nreview_in: 1 week", Review("", "2026-11-09", "us")),
    ],
)
def test_reviews_in_all_their_forms(
    front: str, review: Review | None, document_of_kind: DocumentOf
) -> None:
    """A review is a day, or a day with more; the next counts from it, or from the post's date."""
    post, problems = document_of_kind(Kind.POST, f"{NEEDED}{front}\n")
    assert (post.review, problems) == (review, ())


def test_keys_can_be_found_again(document_of_kind: DocumentOf) -> None:
    """Checks point at a key by its one name; a missing one is at the top."""
    post, _ = document_of_kind(Kind.POST, NEEDED)
    assert post.at("work_task") == Location(post.path, 6, 1)
    assert post.at("why") == post.place(post.start) == Location(post.path, 2, 1)


@pytest.mark.parametrize("name", ["con", "..", "a b", ""])
def test_a_file_name_that_is_no_address(
    name: str, document_of_kind: DocumentOf, places_of: PlacesOf
) -> None:
    """A name that can't be an address is told, unless the post has a slug."""
    faulty = name in ("con", "..", "")
    post, problems = document_of_kind(Kind.POST, NEEDED, name=name)
    assert places_of(problems) == ([("E-SLUG", 2, 1)] if faulty else [])
    post, problems = document_of_kind(Kind.POST, f"{NEEDED}slug: other\n", name=name)
    assert (post.id, problems) == ("other", ())
