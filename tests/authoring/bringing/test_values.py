"""The front matter of an item: its own word first, then its folders', then the wishes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from learnscape_gen.importers.draft import Draft

if TYPE_CHECKING:
    from tests.authoring.bringing.conftest import Bring
    from tests.conftest import Hub

SRE = "https://sre.google/sre-book/postmortem-culture/"


def written(
    hub: Hub,
    bring: Bring,
    draft: Draft,
    /,
    rules: str = "",
    **wishes: Any,  # noqa: ANN401 - of any kind
) -> list[str]:
    """Return the front matter that a draft gets, without its mark."""
    account = bring(draft, rules=rules, **wishes)
    text = (hub.root / account.made[0].path).read_text("utf-8").split("---\n")[1]
    return [line for line in text.splitlines() if not line.startswith("# imported")]


def test_what_it_says_itself_counts_first(hub: Hub, bring: Bring) -> None:
    """A table may have a type, a feed an author and a language."""
    draft = Draft(
        place="x",
        title="A",
        values=(("type", "formal"), ("Tool", "wiki"), ("moments", "[apply, new]")),
        author="Ada Lovelace",
        language="de",
        date="2024-02-29",
        folders=("Reviews",),
    )
    rules = '[folders]\nReviews = {task = "incidents/review", type = "informal"}\n'
    assert written(hub, bring, draft, rules, learning="non-formal", tools=("web-page",)) == [
        "title: A",
        "type: formal",
        "social_tool: wiki",
        "work_task: incidents/review",
        "moments: [apply, new]",
        "author: Ada Lovelace",
        "date: 2024-02-29",
        "language: de",
    ]


def test_the_language_of_the_hub_need_not_be_said(hub: Hub, bring: Bring) -> None:
    """And what is no tag of a language is kept as a comment."""
    draft = Draft(place="x", title="A", language="en")
    assert written(hub, bring, draft, language="en") == ["title: A"]
    draft = Draft(place="x", title="B", language="English!")
    assert written(hub, bring, draft) == ["title: B", "# language: English!"]


def test_values_that_are_no_yaml_are_kept(hub: Hub, bring: Bring) -> None:
    """So are keys that no post has; nothing becomes another key."""
    draft = Draft(
        place="x", title="A", values=(("why", "[unclosed"), ("colour", "red"), ("why", "a: b"))
    )
    lines = ["title: A", "# why: [unclosed", "# colour: red", "# why: a: b"]
    assert written(hub, bring, draft) == lines


def test_old_addresses_stay_if_they_can(hub: Hub, bring: Bring) -> None:
    """The others are kept as comments."""
    draft = Draft(place="x", title="A", aliases=("/2019/a.html", "https://a.org/b/", "../c"))
    assert written(hub, bring, draft) == [
        "title: A",
        'aliases: ["2019/a.html", b]',
        "# alias: ../c",
    ]


def test_a_source_is_known_by_its_name_or_address(hub: Hub, bring: Bring) -> None:
    """One that is new is described in its place."""
    hub.write("content/sources/etsy.md", "---\ntitle: Etsy\nurl: https://www.etsy.com/\n---\n")
    draft = Draft(place="x", title="A", source="google sre")
    assert "source: google-sre" in written(hub, bring, draft)
    draft = Draft(place="x", title="B", url="https://www.etsy.com/codeascraft/")
    assert "source: etsy" in written(hub, bring, draft)
    draft = Draft(place="x", title="C", source="W3C, Inc.", source_url="https://www.w3.org/")
    assert 'source: {name: "W3C, Inc.", url: https://www.w3.org/}' in written(hub, bring, draft)


def test_a_tool_is_known_by_its_host(hub: Hub, bring: Bring) -> None:
    """As where the hub names it as an example."""
    hub.write("content/tools/wiki.md", "---\ntitle: Wiki\nexamples: [www.mediawiki.org]\n---\n")
    draft = Draft(place="x", title="A", url="https://www.mediawiki.org/wiki/Help")
    assert "social_tool: wiki" in written(hub, bring, draft)


def test_folders_that_are_left_stay_as_a_comment(hub: Hub, bring: Bring) -> None:
    """Nothing is lost."""
    draft = Draft(place="x", title="A", folders=("Work", "Old"), tags=("one",))
    lines = ["title: A", "tags: [one]", "# folders: Work / Old"]
    assert written(hub, bring, draft, folders="leave") == lines


def test_drafts_are_wanted_as_drafts(hub: Hub, bring: Bring) -> None:
    """They become posts that are not published yet."""
    draft, tasks = Draft(place="x", title="A", url=SRE), ("incidents/review",)
    lines = written(hub, bring, draft, posts=True, draft=True, learning="informal", tasks=tasks)
    assert "status: draft" in lines
    assert (hub.root / "content/posts/a.md").exists()
