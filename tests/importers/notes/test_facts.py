"""What a note says of itself, whatever its tool calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from learnscape_gen.importers.notes import site as tools
from learnscape_gen.importers.notes.facts import Facts, facts_of
from learnscape_gen.importers.notes.site import Root, Site, Tool

if TYPE_CHECKING:
    from learnscape_gen.importers.notes.block import Plain


def facts(values: dict[str, Plain], inner: str = "a.md", tool: Tool = tools.NOTES) -> Facts:
    """Return the facts of a note at the top of a folder."""
    return facts_of(values, inner, Root(""), Site(tool, "", (Root(""),), {}))


@pytest.mark.parametrize(
    ("values", "date"),
    [
        ({"date": "2024-05-01", "lastmod": "2025-01-01"}, "2024-05-01"),
        ({"date": "soon", "Last Modified": "2025-01-01"}, "2025-01-01"),
        ({"pubDate": "Wed, 01 May 2024 10:00:00 GMT"}, "2024-05-01T10:00:00Z"),
        ({"last_update": {"date": "2024-05-01", "author": "x"}}, "2024-05-01"),
        ({"published": "true", "created": "2024-05-01T10:00"}, "2024-05-01T10:00:00Z"),
        ({"date": "1970-01-01"}, ""),
        ({"date": "2106-02-07"}, ""),
    ],
)
def test_dates(values: dict[str, Plain], date: str) -> None:
    """The first that is one."""
    assert facts(values).date == date


def test_tags() -> None:
    """Lists, words between commas or spaces, categories, taxonomies."""
    assert facts({"tags": "#a, b c", "Keywords": ["d", "a"]}).tags == ("a", "b c", "d")
    assert facts({"tags": "a b"}).tags == ("a", "b")
    assert facts({"tags": "a b"}, tool=tools.HUGO).tags == ("a b",)
    zola = facts({"taxonomies": {"tags": ["x"], "series": ["y"]}}, tool=tools.ZOLA)
    assert (zola.tags, zola.unknown) == (("x",), ("taxonomies.series",))


def test_people_and_addresses() -> None:
    """Authors in every form; the first web address; a source that is none is a name."""
    found = facts({"authors": [{"name": "A", "url": "x"}, "[[B]]"], "author": "A", "by": "C"})
    assert found.author == "A, B, C"
    found = facts({"source": "A magazine", "url": "https://example.org/"})
    assert (found.source, found.url) == ("A magazine", "https://example.org/")
    found = facts({"source": "https://example.org/"})
    assert (found.source, found.url) == ("", "https://example.org/")
    assert facts({"link": "javascript:alert(1)"}).kept == (("link", "javascript:alert(1)"),)


def test_keys_that_are_ours() -> None:
    """They are taken where their values fit; a `type` of another kind is one of many keys."""
    found = facts({"type": "Informal", "Work Task": ["a/b", "c"], "why": "w", "access": "free"})
    assert found.values == (("work_task", "[a/b, c]"), ("access", "free"))
    assert (found.why, found.kept) == ("w", (("type", "Informal"),))
    assert facts({"type": "note"}).unknown == ("type",)
    assert facts({"type": "informal"}).values == (("type", "informal"),)


def test_nothing_is_dropped() -> None:
    """What has no place is kept as text, and what nobody knows is told."""
    found = facts(
        {"rating": "5", "nested": {"a": ["b", "c"]}, "date": "soon", "title": "T", "Title": "U"}
    )
    assert dict(found.kept) == {"rating": "5", "nested": "a: b, c", "date": "soon", "Title": "U"}
    assert found.unknown == ("rating", "nested")


@pytest.mark.parametrize(
    ("values", "hidden"),
    [
        ({"draft": "true"}, True),
        ({"draft": "false"}, False),
        ({"published": "false"}, True),
        ({"publish": "no"}, True),
        ({"status": "draft"}, True),
        ({"status": "done"}, False),
        ({"private": "TRUE"}, True),
    ],
)
def test_what_was_hidden(values: dict[str, Plain], hidden: bool) -> None:  # noqa: FBT001 - a column
    """Drafts, and what was kept from readers."""
    found = facts(values)
    assert found.is_hidden is hidden
    assert bool(found.kept) is (values == {"status": "done"})


def test_names() -> None:
    """The folder of an index file; words of a slug; nothing of a vault is changed."""
    assert facts({}, "posts/a-b/index.md", tools.HUGO).words == "A b"
    assert facts({}, "_index.md", tools.HUGO).words == "Home"
    assert facts({}, "2024-05-01-a-b.md", tools.JEKYLL).words == "A b"
    assert facts({}, "2024-05-01 Meeting.md").words == "2024-05-01 Meeting"
    assert facts({}, "10-tips.md", tools.HUGO).words == "10 tips"
