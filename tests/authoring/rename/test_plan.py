"""Renaming: what leads to a page leads to it afterwards, and nothing else changes."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from learnscape_gen.authoring.rename.plan import planned_renaming
from learnscape_gen.authoring.rename.refusal import RenameError
from learnscape_gen.authoring.rename.renaming import Wish
from learnscape_gen.authoring.rename.tree import tree_of
from learnscape_gen.project import load_project
from tests.authoring.rename.conftest import content_of

if TYPE_CHECKING:
    from tests.authoring.rename.conftest import Rename
    from tests.conftest import Hub

ODD = """\
---
# looked after by the team
Title:   'Postmortem ''culture'''   # as in the book
type: non-formal
source: google-sre
Tool: &page web-page    # where it is
task:
  # the main one
  - "incidents/review"   # here
  - incidents/declare
why: >
  Teaches us to ask how,
  not who.
date: 2026-11-02
...
See [the task](../work/incidents/review.md#how "t"), [[incidents/review]] and
\t[[Look back and learn from it|it]],
[by address](/work/incidents/review/?a=b#x) and `../work/incidents/review.md`.\x20\x20

[ref]: <../work/incidents/review.md>
Also [this][ref].
"""


@pytest.fixture
def odd(hub: Hub) -> Hub:
    """Give a hub with a post in which everything is written in an unusual way."""
    hub.write("content/work/incidents/declare.md", "---\ntitle: Declare it\n---\n")
    task = "---\ntitle: Look back and learn from it\nneighbours: [declare]\n---\n## How\n"
    hub.write("content/work/incidents/review.md", task)
    hub.write("content/posts/odd.md", ODD.replace("\n", "\r\n"))
    return hub


def test_all_that_leads_to_a_task_follows(odd: Hub, rename: Rename) -> None:
    """Front matter and links are rewritten; comments, quotes and line ends stay byte for byte."""
    before = odd.check().problems
    renaming = rename("review", "learn")
    after = ODD.replace('"incidents/review"', '"incidents/learn"')
    after = after.replace("(../work/incidents/review.md#", "(../work/incidents/learn.md#")
    after = after.replace("[[incidents/review]]", "[[incidents/learn]]")
    after = after.replace("(/work/incidents/review/?", "(/work/incidents/learn/?")
    after = after.replace("<../work/incidents/review.md>", "<../work/incidents/learn.md>")
    files = content_of(odd)
    assert files["posts/odd.md"] == after.replace("\n", "\r\n")
    assert "work/incidents/review.md" not in files
    assert files["work/incidents/learn.md"] == (
        "---\ntitle: Look back and learn from it\nneighbours: [declare]\n"
        "aliases: [work/incidents/review]\n---\n## How\n"
    )
    assert renaming.references == 5
    assert [p.code for p in odd.check().problems] == [p.code for p in before]


def test_a_name_that_still_leads_there_stays(odd: Hub, rename: Rename) -> None:
    """Titles and synonyms are as good as ids; with a new title, they are written anew."""
    odd.post(work_task="Look back and learn from it")
    rename("incidents/review", "learn")
    assert "work_task: Look back and learn from it\n" in content_of(odd)["posts/postmortem.md"]
    rename("incidents/learn", "learn", title="Learn from it")
    files = content_of(odd)
    assert "work_task: Learn from it\n" in files["posts/postmortem.md"]
    assert "[[Learn from it|it]]" in files["posts/odd.md"]
    assert "title: Learn from it\n" in files["work/incidents/learn.md"]


def test_a_context_takes_its_tasks_along(hub: Hub, rename: Rename) -> None:
    """Fifty tasks, their pictures and translations move, and each has its old address."""
    hub.write("learnscape.toml", 'base_url = "https://e.org/"\nlanguages = ["de"]\n')
    for n in range(50):
        hub.write(
            f"content/work/incidents/t{n}.md", f"---\ntitle: Task {n}\n---\n![i](img/a.png)\n"
        )
        hub.post(
            f"p{n}", work_task=f"[incidents/t{n}, Task {n}, t{(n + 1) % 50}]", body=f"[[t{n}]]\n"
        )
    hub.write(
        "content/work/incidents/t0.de.md", "---\ntitle: Aufgabe\n---\n[x](../../posts/p0.md)\n"
    )
    hub.write("content/work/incidents/img/a.png", b"png")
    hub.post("de", body="[a](../work/incidents/) [b](/de/work/incidents/t0/)\n")
    before = hub.check().problems
    renaming = rename("work/incidents", "störung")
    files = content_of(hub)
    assert not [path for path in files if path.startswith("work/incidents")]
    assert files["work/störung/t7.md"] == (
        "---\ntitle: Task 7\naliases: [work/incidents/t7]\n---\n![i](img/a.png)\n"
    )
    assert files["work/störung/t0.de.md"] == "---\ntitle: Aufgabe\n---\n[x](../../posts/p0.md)\n"
    assert "work_task: [störung/t7, Task 7, t8]" in files["posts/p7.md"]
    assert files["posts/p7.md"].endswith("[[t7]]\n")
    assert files["posts/de.md"].endswith("[a](../work/störung/) [b](/de/work/störung/t0/)\n")
    assert len(renaming.redirects) == 52
    codes = [(p.code, p.severity) for p in before]
    assert sorted(codes) == sorted((p.code, p.severity) for p in hub.check().problems)
    hub.build()
    assert "../../../work/st%C3%B6rung/t7/" in hub.page("work/incidents/t7/index.html")
    assert hub.page("work/incidents/t7/feed.xml") == hub.page("work/störung/t7/feed.xml")


def test_a_folder_post_takes_its_pictures_along(hub: Hub, rename: Rename) -> None:
    """What belongs to a post moves; another post in its folder stays, and both keep their links."""
    hub.post("x/index", body="![p](./a%20b.png) [other](other.md) [[other]]\n")
    hub.write("content/posts/x/a b.png", b"png")
    hub.post("x/other", body="[back](index.md) ![p](<a b.png>) [dir](.)\n")
    hub.post("far", body="[x](x) [y](x/) [z](x/index.md) [i](/posts/x/a%20b.png)\n")
    rename("posts/x", "y")
    files = content_of(hub)
    assert "posts/y/a b.png" in files
    assert files["posts/y/index.md"].endswith(
        "aliases: [posts/x]\n---\n![p](./a%20b.png) [other](../x/other.md) [[other]]\n"
    )
    assert files["posts/x/other.md"].endswith(
        "[back](../y/index.md) ![p](<../y/a%20b.png>) [dir](../y)\n"
    )
    assert files["posts/far.md"].endswith(
        "[x](y) [y](y/) [z](y/index.md) [i](/posts/y/a%20b.png)\n"
    )
    assert not hub.build().failed(strict=False)


def test_a_slug_is_an_id_too(hub: Hub, rename: Rename) -> None:
    """A post that gives itself an address gets the new one, in the file's name as well."""
    hub.post("file", slug="'first' # kept")
    rename("posts/first", "second")
    assert "slug: second # kept\n" in content_of(hub)["posts/second.md"]
    assert "aliases: [posts/first]\n" in content_of(hub)["posts/second.md"]


def test_a_draft_was_never_anywhere(hub: Hub, rename: Rename) -> None:
    """Nobody knows the old address of a draft."""
    hub.post("a", status="draft")
    assert rename("posts/a", "b").redirects == ()
    assert "aliases" not in content_of(hub)["posts/b.md"]


def test_tools_sources_and_settings(hub: Hub, rename: Rename) -> None:
    """Tools and sources are named in posts, sources in place, and tools in the settings."""
    hub.write("learnscape.toml", "daily_tools = [\n  'web-page', # all day\n]\n")
    hub.post("a")
    hub.post("b", source="{url: https://a.example/, name: google-sre} # in place")
    assert rename("Web page", "site", title="Site: ours").warnings == ()
    rename("content/sources/google-sre.md", "sre")
    files = content_of(hub)
    assert "social_tool: site\n" in files["posts/a.md"]
    assert "source: sre\n" in files["posts/a.md"]
    assert "source: {url: https://a.example/, name: sre} # in place\n" in files["posts/b.md"]
    assert 'title: "Site: ours"\n' in files["tools/site.md"]
    assert (hub.root / "learnscape.toml").read_text() == "daily_tools = [\n  'site', # all day\n]\n"


def test_translations_follow(hub: Hub, rename: Rename) -> None:
    """Their names and links are rewritten as those of their originals, and their titles known."""
    hub.write("learnscape.toml", 'base_url = "https://e.org/"\nlanguages = ["de"]\n')
    task = "content/work/incidents/review"
    hub.write(f"{task}.de.md", "---\ntitle: Zurückblicken\n---\n[[Postmortem culture]]\n")
    hub.post(body="[[incidents/review]]\n")
    hub.write(
        "content/posts/postmortem.de.md",
        "---\ntitle: Kultur\nwork_task: 'incidents/review' # wie im Original\n---\n"
        "[[incidents/review]] [[Zurückblicken]] [a](../work/incidents/review.md) "
        "[b](../work/incidents/review.de.md) [c](../work/incidents/review)\n",
    )
    before = sorted(p.code for p in hub.check().problems)
    rename("incidents/review", "learn")
    files = content_of(hub)
    assert files["posts/postmortem.de.md"] == (
        "---\ntitle: Kultur\nwork_task: 'incidents/learn' # wie im Original\n---\n"
        "[[incidents/learn]] [[Zurückblicken]] [a](../work/incidents/learn.md) "
        "[b](../work/incidents/learn.de.md) [c](../work/incidents/learn)\n"
    )
    rename("posts/postmortem", "culture", title="Blameless culture")
    files = content_of(hub)
    assert files["work/incidents/learn.de.md"].endswith("[[Blameless culture]]\n")
    assert "title: Kultur\n" in files["posts/culture.de.md"]
    assert sorted(p.code for p in hub.check().problems) == before
    hub.build()
    assert "../../../work/incidents/learn/" in hub.page("de/work/incidents/review/index.html")


@pytest.mark.parametrize("html", ["sanitise", "escape", "trusted"])
def test_raw_html_is_a_link_where_it_is_one(hub: Hub, rename: Rename, html: str) -> None:
    """Where the hub reads it; where it is text, or passed on as it is, it stays."""
    hub.write("learnscape.toml", f'base_url = "https://e.org/"\nhtml = "{html}"\n')
    hub.post(body='<a href="../tools/web-page.md">x</a> [y](../tools/web-page.md)\n')
    rename("web-page", "site")
    name = "site" if html == "sanitise" else "web-page"
    assert content_of(hub)["posts/postmortem.md"].endswith(
        f'<a href="../tools/{name}.md">x</a> [y](../tools/site.md)\n'
    )


def test_an_id_stays_an_id(hub: Hub, rename: Rename) -> None:
    """Also where the old one could be read as the title, which a check would remark."""
    hub.write("content/tools/blog.md", "---\ntitle: Blog\n---\n")
    hub.post("a", social_tool="blog")
    hub.post("b", social_tool="Blog")
    rename("blog", "weblog")
    files = content_of(hub)
    assert "social_tool: weblog\n" in files["posts/a.md"]
    assert "social_tool: Blog\n" in files["posts/b.md"]


def test_a_task_goes_into_another_context(odd: Hub, rename: Rename) -> None:
    """Its links and those of its neighbours follow."""
    odd.write("content/work/deciding/_index.md", "---\ntitle: Deciding\n---\n")
    odd.write("content/work/incidents/declare.md", "---\ntitle: D\n---\n[r](review.md)\n")
    rename("incidents/declare", "deciding/say")
    files = content_of(odd)
    assert files["work/deciding/say.md"].endswith("[r](../incidents/review.md)\n")
    assert "neighbours: [say]\n" in files["work/incidents/review.md"]
    assert "  - deciding/say\r\n" in files["posts/odd.md"]


def test_names_of_other_scripts(hub: Hub, rename: Rename) -> None:
    """Names in whatever form of Unicode, and of every script, are found and written."""
    decomposed = unicodedata.normalize("NFD", "café")
    hub.write(f"content/tools/{decomposed}.md", "---\ntitle: Kaffee\n---\n")
    hub.post(
        "a", social_tool="café", body=f"[c](../tools/{decomposed}.md) [d](../tools/caf%C3%A9.md)\n"
    )
    rename(decomposed, "道具 箱")
    files = content_of(hub)
    assert "aliases: [tools/café]\n" in files["tools/道具-箱.md"]
    assert "social_tool: 道具-箱\n" in files["posts/a.md"]
    assert files["posts/a.md"].endswith(
        "[c](../tools/道具-箱.md) [d](../tools/%E9%81%93%E5%85%B7-%E7%AE%B1.md)\n"
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("reviw", "learn", "Did you mean"),
        ("web-page", "Web Page", "is the id of this tool already; ids know no capitals"),
        ("web-page", "/", "can't be the id of a tool: it is empty"),
        ("web-page", "a/b", "has no slash"),
        ("web-page", "con", "device name"),
        ("web-page", "chat", "To make one of both: learnscape rename tools/web-page chat --merge"),
        ("incidents/review", "nowhere/review", "There is no work context nowhere"),
        ("review", "learn", "may mean several: posts/review, work/incidents/review"),
        ("posts/review", "taken", "Taken.md is there already"),
        ("posts/review", "_index", "a file of that name stands for its folder"),
    ],
)
def test_what_is_refused(hub: Hub, rename: Rename, old: str, new: str, said: str) -> None:
    """Each with its reason, and nothing changes."""
    hub.write("content/tools/chat.md", "---\ntitle: Chat\n---\n")
    hub.post("review" if old.endswith("review") else "other")
    hub.write("content/posts/Taken.md", "nothing that could be read")
    before = content_of(hub)
    with pytest.raises(RenameError) as refused:
        rename(old, new)
    assert said in refused.value.message
    assert content_of(hub) == before


def test_no_new_error_is_brought(hub: Hub, rename: Rename) -> None:
    """Another page has the old address as its own already; the reason is the check's own."""
    hub.post("a", aliases="[posts/new]")
    hub.post("b")
    with pytest.raises(RenameError) as refused:
        rename("posts/b", "new")
    assert [p.code for p in refused.value.problems] == ["E-COLLISION"]


def test_a_rename_may_mend(hub: Hub, rename: Rename) -> None:
    """Errors that are there already stand in no way, and may end."""
    hub.post("a", social_tool="website")
    assert hub.codes() == ["E-VOCAB"]
    rename("web-page", "website")
    assert hub.codes() == []


def test_links_of_the_file_system_are_left(hub: Hub, rename: Rename) -> None:
    """A link, or what one leads to, is nothing that a command may move without a word."""
    (hub.root / "content/tools/link.md").symlink_to("web-page.md")
    for name in ("tools/link", "tools/web-page"):
        with pytest.raises(RenameError, match=r"link\.md is a link to"):
            rename(name, "site")


def test_what_changed_meanwhile_is_not_planned_with(hub: Hub) -> None:
    """A file that is not what it was when the hub was read is left alone."""
    hub.post("a")
    tree = tree_of(load_project(hub.root), lambda *_: None)
    hub.post("a", body="Somebody else.\n")
    with pytest.raises(RenameError, match=r"a\.md was changed meanwhile"):
        planned_renaming(tree, Wish("web-page", "site"))
